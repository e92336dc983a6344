import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchDatabase, type TestGraph } from '@plangraph/testing';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../architecture/house.ts';
import { partnersSdl } from '../federation/partner.ts';
import { demoGraph } from '../journeys/demoWorld.ts';

const read = (guide: string) => readFileSync(join(root, 'docs/guides', guide), 'utf8');

describe('what frontend.md shows as an answer', () => {
  const guide = read('frontend.md');
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await demoGraph();
  }, 120_000);
  afterAll(() => graph?.close());

  it('is what is answered on the demonstration’s year', async () => {
    const found =
      /```graphql\n(query WhereItStands[\s\S]*?)```[\s\S]*?with `({ "asOf".*?})`[\s\S]*?```json\n([\s\S]*?)```/;
    const [, text = '', variables = '', answer = ''] = found.exec(guide) ?? [];
    const { data, errors } = await graph.query(text, JSON.parse(variables));
    expect(errors).toBeUndefined();
    expect(abridged(data.plan, JSON.parse(answer))).toEqual(JSON.parse(answer));
  });
});

it('the roles that operator.md makes are made as it says', async () => {
  const owner = await scratchDatabase();
  const [, text = ''] = /```sql\n([\s\S]*?)```/.exec(read('operator.md')) ?? [];
  const own = `plangraph_${Date.now().toString(36)}`;
  const statements = text.replaceAll('plangraph', own).split(';\n').filter(Boolean);
  expect(statements).toHaveLength(4);
  try {
    for (const statement of statements) await owner.pool.query(statement);
    const { rows } = await owner.pool.query(
      'SELECT has_database_privilege($1, datname, $2) AS may FROM pg_database WHERE datname = $3',
      [`${own}_gateway`, 'CREATE', own],
    );
    expect(rows).toEqual([{ may: false }]);
  } finally {
    await owner.pool.query(`DROP DATABASE IF EXISTS ${own}`);
    for (const role of [`${own}_gateway`, own]) await owner.pool.query(`DROP ROLE IF EXISTS ${role}`);
    await owner.close();
  }
});

it('what subgraphs.md has a partner state is what the partner states who is composed and asked in test/federation', () => {
  const [, text = ''] = /```text\n(extend schema[\s\S]*?)```/.exec(read('subgraphs.md')) ?? [];
  expect(parse(text).definitions).toHaveLength(2);
  const [, fields = ''] = /type Enterprise (.*?)\n}/s.exec(text) ?? [];
  const shown = fields.split('\n').map((line) => line.trim());
  expect(shown.length).toBeGreaterThan(4);
  for (const line of shown) expect(partnersSdl).toContain(line);
});

/** An answer without what is left out of one that is shown: names that it does not have, and lists beyond “…”. */
function abridged(answer: unknown, shown: unknown): unknown {
  if (Array.isArray(shown) && Array.isArray(answer)) {
    const goesOn = shown.at(-1) === '…';
    const length = goesOn ? shown.length - 1 : answer.length;
    return [...answer.slice(0, length).map((each, nth) => abridged(each, shown[nth])), ...(goesOn ? ['…'] : [])];
  }
  if (typeof shown !== 'object' || shown === null || typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(
    Object.keys(shown).map((name) => [
      name,
      abridged((answer as Record<string, unknown>)[name], (shown as Record<string, unknown>)[name]),
    ]),
  );
}
