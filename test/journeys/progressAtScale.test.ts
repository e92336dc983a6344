import type { Database } from '@plangraph/database';
import { domains } from '@plangraph/gateway';
import { composeSchema, createContext, executeOperation, freshUntil } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';
import { type ExecutionResult, type GraphQLSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { progressRows, progressSize } from './progressRows.ts';
import { promised } from './world.ts';

// biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what its operation asked for.
type Data = any;
type Statement = Parameters<Database['read']>[0];

const statements: Statement[] = [];
let database: Database;
let schema: GraphQLSchema;
beforeAll(async () => {
  database = await scratchDatabase();
  for (const statement of progressRows()) await database.pool.query(statement);
  const watched: Database = {
    ...database,
    read: (statement) => {
      statements.push(statement);
      return database.read(statement);
    },
  };
  schema = composeSchema({ domains, database: watched });
}, 240_000);
afterAll(() => database.close());

/** Asks, and gives the answer with the one statement that it took. */
async function ask(text: string, roles: readonly string[] = []) {
  statements.length = 0;
  const viewer = roles.length ? { subject: 'someone', organisation: 'nowhere', roles } : null;
  const contextValue = createContext({ requestId: 'test', viewer });
  const answer = (await executeOperation({ schema, document: parse(text), contextValue })) as ExecutionResult;
  expect(answer.errors).toBeUndefined();
  expect(statements).toHaveLength(1);
  const { plan } = answer.data as Data;
  return { plan, statement: statements[0] as Statement, until: freshUntil(contextValue) };
}

/** How PostgreSQL reads a table for a statement: kinds of scans with their indexes. */
async function scansOf(statement: Statement, table: string): Promise<Set<string>> {
  const { rows } = await database.pool.query(`EXPLAIN (FORMAT JSON) ${statement.text}`, [...statement.values]);
  const found = new Set<string>();
  const visit = (node: Data): void => {
    if (node['Relation Name'] === table) found.add([node['Node Type'], node['Index Name']].filter(Boolean).join(' '));
    for (const inner of node.Plans ?? []) visit(inner);
  };
  visit(rows[0]['QUERY PLAN'][0].Plan);
  return found;
}

const page = promised('plan');
const asOf = (moment: string) =>
  page.replace('plan(code: "kaihua-2023")', `plan(code: "kaihua-2023", asOf: "${moment}")`);
const colours = ['blue', 'green', 'yellow', 'orange', 'red', 'grey'];

describe(`a plan of ${progressSize.targets} targets with ${progressSize.targets * progressSize.months} figures`, () => {
  it.each([
    ['now', page, 'Observation_current_key'],
    ['as of the first of October', asOf('2023-10-01T00:00:00Z'), 'Observation_known_idx'],
  ])('is one statement %s, which reads figures from an index alone', async (_, document, index) => {
    const { plan, statement } = await ask(document);
    expect(plan.statusSummary.total).toBe(progressSize.targets);
    expect(colours.reduce((sum, colour) => sum + plan.statusSummary[colour], 0)).toBe(progressSize.targets);
    expect(plan.areas.reduce((sum: number, { statusSummary }: Data) => sum + statusSummary.total, 0)).toBe(
      progressSize.targets,
    );
    expect(await scansOf(statement, 'Observation')).toEqual(new Set([`Index Only Scan ${index}`]));
  });

  it('is that for those too who may see more', async () => {
    for (const role of ['approver', 'reporter', 'administrator']) {
      const { statement } = await ask(page, [role]);
      const scans = await scansOf(statement, 'Observation');
      expect(scans).toEqual(new Set(['Index Only Scan Observation_current_key']));
    }
  });

  it('knows what was known: a month later every tenth figure is another', async () => {
    // September is the 33rd month, and 7 + 33 is a multiple of ten.
    const known = async (moment: string) => {
      const asked = 'statusSummary { total missing } target(code: "indicator.7") { status { period actual } }';
      const { plan } = await ask(`{ plan(code: "kaihua-2023", asOf: "${moment}") { ${asked} } }`);
      expect(plan.statusSummary).toEqual({ total: progressSize.targets, missing: 0 });
      expect(plan.target.status.period).toBe('2023-09');
      return Number(plan.target.status.actual);
    };
    expect((await known('2023-11-09T00:00:00Z')) - (await known('2023-11-07T00:00:00Z'))).toBe(5);
  });

  it('holds until midnight in the plan’s time zone where it depends on today, and for good as of a moment', async () => {
    const { until } = await ask(page);
    expect(until?.getTime()).toBeGreaterThan(Date.now());
    expect(until?.toISOString()).toMatch(/T16:00:00.000Z$/);
    expect((await ask(asOf('2023-10-01T00:00:00Z'))).until).toBeNull();
  });

  it('shows the reports of December that are missing', async () => {
    const { plan } = await ask(
      '{ plan(code: "kaihua-2023") { statusSummary { missing coverage worst(first: 3) { code status { rule } } } } }',
    );
    expect(plan.statusSummary.missing).toBeGreaterThan(0);
    expect(plan.statusSummary.missing).toBeLessThanOrEqual(progressSize.targets / 20);
    expect(plan.statusSummary.worst.map(({ status }: Data) => status.rule)).toEqual(Array(3).fill('REPORT_MISSING'));
  });
});
