import type { Viewer } from '@plangraph/schema';
import type { TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { numberOf } from './globalIds.ts';
import { demoCounties, demoProvince } from './grounds.ts';
import { facts } from './makeRows.ts';
import { everybody, operator, viewerOf, wordsOf } from './somebody.ts';
import { someOf } from './someOf.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await demoProvince();
}, 300_000);
afterAll(() => graph?.close());

const plan = `${demoCounties[0]}-2023`;

it('counts as evidence what serves, and shows nobody a record that is retired', async () => {
  const document = `{ plan(code: "${plan}") { targets(first: 200) { nodes { code evidence { members(first: 1) { nodes { __typename id } } } } } } }`;
  const { data, errors } = await graph.query(document, {}, { viewer: operator });
  expect(errors).toBeUndefined();
  const counted = new Map<string, { target: string; id: string }>();
  for (const { code, evidence } of data.plan.targets.nodes) {
    for (const { __typename, id } of evidence?.members.nodes ?? []) counted.set(__typename, { target: code, id });
  }
  expect(counted.size).toBeGreaterThan(5);
  const fields = [...counted].map(
    ([noun, { target }]) =>
      `${noun}: target(code: ${JSON.stringify(target)}) { evidence { members(first: 200) { nodes { id } } } }`,
  );
  const found = async (viewer: Viewer | null) => {
    const seen: boolean[] = [];
    // All at once would read more tables than an operation may.
    for (const [at, [noun, { id }]] of [...counted].entries()) {
      const answer = await graph.query(`{ plan(code: "${plan}") { ${fields[at]} } }`, {}, { viewer });
      expect(answer.errors).toBeUndefined();
      seen.push(JSON.stringify(answer.data.plan[noun]).includes(`"${id}"`));
    }
    return seen;
  };
  expect(await found(null)).toEqual([...counted].map(() => true));
  for (const [noun, { id }] of counted) {
    const { table, columns } = facts[noun] ?? {};
    if (columns?.retiredAt)
      await graph.database.pool.query(`UPDATE "${table}" SET "retiredAt" = now() WHERE "id" = $1`, [numberOf(id)]);
  }
  const wrong: string[] = [];
  const nouns = [...counted.keys()].filter((noun) => facts[noun]?.columns.retiredAt);
  for (const reader of someOf([null, ...everybody], 'evidence')) {
    for (const [at, isFound] of (await found(reader && viewerOf(reader))).entries()) {
      const [noun = ''] = [...counted.keys()].slice(at);
      if (isFound && nouns.includes(noun))
        wrong.push(`Evidence.members: a retired ${noun} is shown to ${wordsOf(reader)}`);
    }
  }
  expect(wrong).toEqual([]);
}, 300_000);
