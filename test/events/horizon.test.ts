import { alter, type Database } from '@plangraph/database';
import { plan } from '@plangraph/plan';
import { type ComposedGraph, composeGraph, createContext } from '@plangraph/schema';
import { allTold, scratchDatabase } from '@plangraph/testing';
import { type ExecutionResult, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** What keeps events back until nothing older can still be written. */
const bound = 'e.stamp <= (SELECT horizon FROM now)';

let database: Database;
beforeAll(async () => {
  database = await scratchDatabase();
  for (const code of ['slow', 'quick']) {
    await database.prisma.place.create({ data: { code, nameZh: code, nameEn: code, kind: 'VILLAGE' } });
  }
});
afterAll(() => database?.close());

/** A graph whose feed looks at whatever has been committed. */
function withoutHorizon(): ComposedGraph {
  const blind = alter(database, {
    read: (statement: Parameters<Database['read']>[0]) => {
      expect(statement.text).toContain(bound);
      return database.read({ values: statement.values, text: statement.text.replace(bound, 'true') });
    },
  });
  return composeGraph({ domains: [plan], database: blind });
}

/** Follows places from a cursor on: what it is told, and the cursor of the last that it was told of. */
async function follow({ schema, execute }: ComposedGraph, after: string | null) {
  const document = parse(`query ($after: String) { events(first: 50, after: $after, types: ["Place"]) {
    edges { cursor node { record { ... on Place { code } } } } now } }`);
  const contextValue = createContext({ requestId: 'test', viewer: null });
  const answer = (await execute({ schema, document, variableValues: { after }, contextValue })) as ExecutionResult;
  expect(answer.errors).toBeUndefined();
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what its operation asked for.
  const { edges, now } = (answer.data as any).events;
  const told: string[] = edges.map(({ node }: { node: { record: { code: string } } }) => node.record.code);
  return { told, last: (edges.at(-1)?.cursor ?? after) as string, now: now as string };
}

/** One transaction writes and takes its time; another one writes after it and commits before it. A reader looks after either commit. */
async function readBeside(graph: ComposedGraph): Promise<string[]> {
  await allTold(database);
  const { now } = await follow(graph, null);
  const slow = await database.pool.connect();
  try {
    await slow.query('BEGIN');
    await slow.query(`UPDATE "Place" SET "nameEn" = "nameEn" || '.' WHERE code = 'slow'`);
    await database.pool.query(`UPDATE "Place" SET "nameEn" = "nameEn" || '.' WHERE code = 'quick'`);
    const first = await follow(graph, now);
    await slow.query('COMMIT');
    await allTold(database);
    return [...first.told, ...(await follow(graph, first.last)).told];
  } finally {
    slow.release();
  }
}

describe('the feed beside a transaction that commits after a later one', () => {
  it('tells of both, in the order in which they wrote', async () => {
    expect(await readBeside(composeGraph({ domains: [plan], database }))).toEqual(['slow', 'quick']);
  });

  it('would never tell of the first without its horizon', async () => {
    expect(await readBeside(withoutHorizon())).toEqual(['quick']);
  });
});
