import { alter, type Statement, sealAudit } from '@plangraph/database';
import { projects } from '@plangraph/projects';
import { composeGraph, createContext } from '@plangraph/schema';
import { allTold } from '@plangraph/testing';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator, createRegisterWorld, type Data, type RegisterWorld } from '../registers/world.ts';

let world: RegisterWorld;
beforeAll(async () => {
  world = await createRegisterWorld();
});
afterAll(() => world?.graph.close());

const shape = `edges { cursor node { noun verb recordedAt requestId recordId transaction record { __typename ... on Node { id } ... on Project { code stage } } } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor } now`;
const feed = async (args: string, viewer?: Parameters<RegisterWorld['ask']>[1]): Promise<Data> => {
  await allTold(world.graph.database);
  return (await world.ask(`{ events(${args}) { ${shape} } }`, viewer)).events;
};
const now = async (): Promise<string> => (await feed('first: 0')).now;
const told = ({ edges }: Data) => edges.map(({ node: { verb, record } }: Data) => [verb, record?.code ?? null]);
const codeOf = async (args: string) => {
  const { errors } = await world.graph.query(`{ events(${args}) { now } }`);
  return errors?.[0]?.extensions.code;
};

describe('the feed', () => {
  it('tells of each record in order, as it is now, with who may ask for it again and by which request it came', async () => {
    const after = await now();
    const id = await world.project('first');
    await world.verb('changeProject', { id, change: { key: true }, reason: '更正' });
    const page = await feed(`first: 10, after: "${after}", types: ["Project"]`);
    expect(told(page)).toEqual([
      ['CREATED', 'first'],
      ['CHANGED', 'first'],
    ]);
    const [{ node, cursor }] = page.edges;
    expect(node).toMatchObject({ noun: 'Project', recordId: id, requestId: expect.any(String), record: { id } });
    expect(page.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true, startCursor: cursor });
    expect(told(await feed(`first: 10, after: "${cursor}", types: ["Project"]`))).toEqual([['CHANGED', 'first']]);
    expect(told(await feed(`first: 10, after: "${page.pageInfo.endCursor}"`))).toEqual([]);
  });

  it('tells from when on it held, so that each record can be asked for as it was then', async () => {
    const after = await now();
    const id = await world.project('then');
    await new Promise((resolve) => setTimeout(resolve, 5));
    await world.verb('changeProject', { id, change: { key: true }, reason: '更正' });
    const page = await feed(`first: 10, after: "${after}", types: ["Project"]`);
    const moments: string[] = page.edges.map(({ node }: Data) => node.recordedAt);
    const were = moments.map((asOf, at) => `was${at}: node(id: "${id}", asOf: "${asOf}") { ... on Project { key } }`);
    const is = `is: node(id: "${id}") { ... on Project { key } }`;
    expect(await world.ask(`{ ${were.join(' ')} ${is} }`)).toEqual({
      was0: { key: null },
      was1: { key: true },
      is: { key: true },
    });
  });

  it('tells of what is retired that it is gone, to those who could see it before; administrators see it still', async () => {
    const id = await world.project('gone');
    const after = await now();
    await world.verb('retireProject', { id, reason: '重复登记' });
    const page = await feed(`after: "${after}", types: ["Project"]`);
    expect(page.edges.map(({ node }: Data) => [node.verb, node.recordId, node.record])).toEqual([['GONE', id, null]]);
    expect(told(await feed(`after: "${after}", types: ["Project"]`, administrator))).toEqual([['CHANGED', 'gone']]);
    // What happens to it then is nobody's business but theirs.
    const later = page.pageInfo.endCursor;
    await world.graph.database.pool.query(`UPDATE "Project" SET "nameEn" = 'Later' WHERE code = 'gone'`);
    expect(told(await feed(`after: "${later}", types: ["Project"]`))).toEqual([]);
    expect(told(await feed(`after: "${later}", types: ["Project"]`, administrator))).toEqual([['CHANGED', 'gone']]);
    await world.verb('restoreProject', { id, reason: '误退' }, { viewer: administrator });
    expect(told(await feed(`after: "${later}", types: ["Project"]`)).at(-1)).toEqual(['CHANGED', 'gone']);
  });

  it('goes through a statement on many rows a page at a time, each row once', async () => {
    const after = await now();
    const { pool } = world.graph.database;
    await pool.query(
      `INSERT INTO "Unit" (code, "symbolZh", "symbolEn", base, factor) SELECT 'U' || n, 'x', 'x', 'U', 1 FROM generate_series(1, 2500) n`,
    );
    await pool.query(`DELETE FROM "Unit" WHERE code = 'U7'`);
    const ids: string[] = [];
    let cursor = after;
    for (let more = true; more; ) {
      const { edges, pageInfo } = await feed(`first: 200, after: "${cursor}", types: ["Unit"]`);
      ids.push(...edges.map(({ node }: Data) => `${node.verb} ${node.recordId}`));
      [more, cursor] = [pageInfo.hasNextPage, pageInfo.endCursor];
    }
    // The one that was removed is told of as gone only.
    expect([ids.length, new Set(ids).size, ids.filter((each) => each.startsWith('GONE')).length]).toEqual([
      2500, 2500, 1,
    ]);
  });

  it('reads no more of the log than a page takes, however long it is', async () => {
    const { pool } = world.graph.database;
    const after = await now();
    await pool.query(
      `INSERT INTO "Unit" (code, "symbolZh", "symbolEn", base, factor) VALUES ('LONG', 'x', 'x', 'U', 1)`,
    );
    await pool.query(
      `DO $$ BEGIN FOR n IN 1..400 LOOP UPDATE "Unit" SET factor = n WHERE code = 'LONG'; END LOOP; END $$`,
    );
    await allTold(world.graph.database);
    const taken = async (first: number) => {
      const sent: Statement[] = [];
      const database = alter(world.graph.database, {
        read: (statement: Statement) => {
          sent.push(statement);
          return world.graph.database.read(statement);
        },
      });
      const { schema, execute } = composeGraph({ domains: [projects], database });
      const document = parse(`{ events(first: ${first}, after: "${after}") { edges { cursor } } }`);
      await execute({ schema, document, contextValue: createContext({ requestId: 'explain' }) });
      const [{ text, values }] = sent as [Statement];
      const { rows } = await pool.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, [...values]);
      const [, read] = /"Subplan Name": ?"CTE taken".*?"Actual Rows": ?([\d.]+)/s.exec(JSON.stringify(rows)) ?? [];
      return Number(read);
    };
    expect(await taken(200)).toBeGreaterThan(100);
    expect(await taken(5)).toBeLessThan(100);
  });

  it('takes one statement, whatever is shown of how many nouns', async () => {
    world.graph.forget();
    await world.ask(`{ events(first: 100) { ${shape} } }`);
    expect(world.graph.statements).toHaveLength(1);
  });

  it('refuses in words a cursor that is none, one of another line, and types of which nothing is told', async () => {
    expect(await codeOf('after: "nonsense"')).toBe('EVENTS_CURSOR_INVALID');
    expect(await codeOf('after: "00000000.1"')).toBe('EVENTS_CURSOR_GONE');
    expect(await codeOf('types: ["Nothing"]')).toBe('INVALID_VALUE');
    expect(await codeOf('types: ["Change"]')).toBe('INVALID_VALUE');
    expect(await codeOf('first: 201')).toBe('PAGE_TOO_LARGE');
  });

  it('refuses a cursor of which what followed is forgotten, or of before a restore', async () => {
    const { pool } = world.graph.database;
    const [oldest, newest] = [(await feed('first: 1')).pageInfo.endCursor, await now()];
    // Nothing is forgotten that the audit does not have.
    await pool.query(`UPDATE plangraph.event_log SET kept = '0'; SELECT plangraph.forget_events()`);
    expect(await codeOf(`after: "${oldest}"`)).toBeUndefined();
    await sealAudit(pool);
    await pool.query('SELECT plangraph.forget_events()');
    await pool.query(`UPDATE plangraph.event_log SET kept = '30 days'`);
    expect(await codeOf(`after: "${oldest}"`)).toBe('EVENTS_CURSOR_GONE');
    expect(await codeOf(`after: "${newest}"`)).toBeUndefined();
    // As a dump that is restored elsewhere, or a replica that takes over, leaves it.
    await pool.query(`UPDATE plangraph.event_log SET server = 'another'`);
    expect(await codeOf(`after: "${newest}"`)).toBe('EVENTS_CURSOR_GONE');
    expect(await codeOf(`after: "${await now()}"`)).toBeUndefined();
  });
});
