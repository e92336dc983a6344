import type { Statement } from '@plangraph/database';
import { domains } from '@plangraph/gateway';
import { composeGraph, createContext } from '@plangraph/schema';
import { createTestGraph, type TestGraph } from '@plangraph/testing';
import { type ExecutionResult, parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';

const many = 20_000;
const size = 20;

let graph: TestGraph;
beforeAll(async () => {
  graph = await createTestGraph({ domains });
  const { pool } = graph.database;
  await pool.query(`INSERT INTO "Place" (code, "nameZh", "nameEn", kind) VALUES ('here', '地', 'Here', 'COUNTY')`);
  await pool.query(
    `INSERT INTO "Project" (code, "nameZh", "placeId", "totalInvestment")
     SELECT 'p' || n, '项目', p.id, CASE WHEN n % 2 = 0 THEN n END FROM "Place" p, generate_series(1, ${many}) n`,
  );
  await pool.query('VACUUM ANALYZE "Project"');
}, 120_000);
afterAll(() => graph.close());

interface Step {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Step[];
}

/** How many projects PostgreSQL looked at. */
function lookedAt(step: Step): number {
  const own =
    step['Relation Name'] === 'Project' ? (step['Actual Rows'] ?? 0) + (step['Rows Removed by Filter'] ?? 0) : 0;
  return own * (step['Actual Loops'] ?? 1) + (step.Plans ?? []).reduce((sum, each) => sum + lookedAt(each), 0);
}

interface Page {
  readonly nodes: readonly { readonly totalInvestment: string | null }[];
  readonly pageInfo: { readonly startCursor: string; readonly endCursor: string };
}

async function page(term: string, part: string) {
  const sent: Statement[] = [];
  const read = (statement: Statement) => {
    sent.push(statement);
    return graph.database.read(statement);
  };
  const { schema, execute } = composeGraph({ domains, database: { ...graph.database, read } });
  const document = `{ projects(${part}, orderBy: [{ field: TOTAL_INVESTMENT, ${term} }]) { nodes { code totalInvestment place { code } }
    pageInfo { startCursor endCursor hasNextPage } } }`;
  const contextValue = createContext({ requestId: 'explain' });
  const answer = (await execute({ schema, document: parse(document), contextValue })) as ExecutionResult;
  expect(answer.errors).toBeUndefined();
  expect(sent).toHaveLength(1);
  const [{ text, values }] = sent as [Statement];
  const { rows } = await graph.database.pool.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, [...values]);
  const [{ Plan: plan }] = rows[0]['QUERY PLAN'] as [{ Plan: Step }];
  const { projects } = answer.data as { projects: Page };
  return {
    ...projects,
    looked: lookedAt(plan),
    stated: projects.nodes.map(({ totalInvestment }) => totalInvestment !== null),
  };
}

/** The cursor of the last row that has a value. */
async function border(term: string): Promise<string> {
  const last = term.includes('DESC') ? '2' : String(many);
  const { rows } = await graph.database.pool.query(`SELECT id FROM "Project" WHERE "totalInvestment" = $1`, [last]);
  const sign = term.includes('DESC') ? '-LAST' : '+';
  return Buffer.from(JSON.stringify([`Project:totalInvestment${sign}id${sign[0]}`, last, rows[0].id])).toString(
    'base64url',
  );
}

it.each(['direction: DESC', 'direction: ASC', 'direction: DESC, missing: FIRST', 'direction: ASC, missing: FIRST'])(
  'pages of a large register are read along its index, %s',
  async (term) => {
    const first = await page(term, `first: ${size}`);
    const next = await page(term, `first: ${size}, after: "${first.pageInfo.endCursor}"`);
    const last = await page(term, `last: ${size}`);
    const previous = await page(term, `last: ${size}, before: "${last.pageInfo.startCursor}"`);
    const isFirst = term.includes('FIRST');
    for (const each of [first, next]) expect(each.stated).toEqual(Array(size).fill(!isFirst));
    for (const each of [last, previous]) expect(each.stated).toEqual(Array(size).fill(isFirst));
    for (const { looked } of [first, next, last, previous]) expect(looked).toBeLessThanOrEqual(2 * (size + 1));
  },
);

it.each(['direction: DESC', 'direction: ASC'])(
  'so is the page that lies across the border to the rows without a value, %s',
  async (term) => {
    const behind = await page(term, `first: ${size}, after: "${await border(term)}"`);
    const across = await page(term, `last: 1, before: "${behind.pageInfo.startCursor}"`);
    expect(behind.stated).toEqual(Array(size).fill(false));
    expect(across.stated).toEqual([true]);
    const before = await page(term, `last: ${size}, before: "${across.pageInfo.startCursor}"`);
    const both = await page(term, `first: ${2 * size}, after: "${before.pageInfo.startCursor}"`);
    expect(both.stated).toEqual([...Array(size).fill(true), ...Array(size).fill(false)]);
    for (const { looked } of [behind, across, before, both]) expect(looked).toBeLessThanOrEqual(3 * (2 * size + 1));
  },
);
