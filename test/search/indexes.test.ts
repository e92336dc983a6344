import { alter, type Database, type Statement } from '@plangraph/database';
import { domains } from '@plangraph/gateway';
import { composeGraph, createContext } from '@plangraph/schema';
import { createTestGraph, scratchDatabase, type TestGraph } from '@plangraph/testing';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const { searchIndexes: indexes } = composeGraph({ domains });

describe('a migration makes the index of', () => {
  let database: Database;
  let written: ReadonlyMap<string, string>;

  beforeAll(async () => {
    database = await scratchDatabase();
    const { rows } = await database.pool.query<{ name: string; definition: string }>(
      `SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE indexname LIKE '%\\_search\\_idx%'`,
    );
    written = new Map(rows.map(({ name, definition }) => [name, definition]));
  });
  afterAll(() => database.close());

  // PostgreSQL writes the expression in its own way, so the same statement is run beside it and both are compared.
  it.each([...indexes])('%s as search reads it', async (noun, statement) => {
    const name = `${noun}_search_idx`;
    expect(written.get(name), `Add to a migration:\n${statement}`).toBeDefined();
    const client = await database.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(statement.replace(name, 'as_read'));
      const { rows } = await client.query(`SELECT indexdef AS definition FROM pg_indexes WHERE indexname = 'as_read'`);
      const asRead = rows[0].definition.replace('as_read', `"${name}"`);
      expect(written.get(name), `Make it anew in a migration:\n${statement}`).toBe(asRead);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  it('nothing else', () => {
    expect([...written.keys()].sort()).toEqual([...indexes.keys()].map((noun) => `${noun}_search_idx`).sort());
  });
});

const many = 20_000;

describe(`among ${many} enterprises, the index finds`, () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await createTestGraph({ domains });
    await fillEnterprises(graph.database, many);
  }, 180_000);
  afterAll(() => graph.close());

  it.each([
    ['one character', '莲'],
    ['two characters', '芹溪'],
    ['three characters', '新芹溪'],
    ['the most of a name', '芹溪新材料'],
    ['an English word', 'harmony'],
    ['two words', 'jade 芹溪'],
    ['a piece of a credit code', 'MA0000012'],
    ['what is not there', '无此企业'],
  ])('%s', async (_, text) => {
    const document = `{ search(text: ${JSON.stringify(text)}) { totalCount nodes { ... on Enterprise { name } } } }`;
    const plan = await explain(graph, document);
    expect(plan).toContain('"Index Name":"Enterprise_search_idx"');
    expect(plan).not.toMatch(/"Node Type":"Seq Scan"[^{}]*"Relation Name":"Enterprise"/);
  });
});

describe('a search', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await createTestGraph({ domains });
  });
  afterAll(() => graph.close());

  it('is planned once for all texts by a connection, not each time, which takes longer than most searches', async () => {
    const { text, values } = await statementOf(graph, '{ search(text: "芹溪") { nodes { __typename } } }');
    const client = await graph.database.pool.connect();
    const ask = () => client.query({ name: 'search', text, values: [...values] });
    try {
      for (let n = 0; n < 20; n += 1) await ask();
      const counts = 'SELECT custom_plans::int AS anew, generic_plans::int AS once FROM pg_prepared_statements';
      const { rows } = await client.query(`${counts} WHERE name = 'search'`);
      // PostgreSQL tries five times whether it gains by looking at the values.
      expect(rows).toEqual([{ anew: 5, once: 15 }]);
    } finally {
      client.release();
    }
  });
});

/** The one statement that an operation runs. */
async function statementOf({ database }: TestGraph, source: string): Promise<Statement> {
  const sent: Statement[] = [];
  const read = (statement: Statement) => {
    sent.push(statement);
    return database.read(statement);
  };
  const { schema, execute } = composeGraph({ domains, database: alter(database, { read }) });
  const contextValue = createContext({ requestId: 'explain' });
  await execute({ schema, document: parse(source), contextValue });
  return (sent as [Statement])[0];
}

/** The plan of that statement. */
async function explain(graph: TestGraph, source: string): Promise<string> {
  const { text, values } = await statementOf(graph, source);
  const { rows } = await graph.database.pool.query(`EXPLAIN (FORMAT JSON) ${text}`, [...values]);
  return JSON.stringify(rows[0]['QUERY PLAN']);
}

/** Names as enterprises bear them: a county, a trade name of two or three characters, a trade, a form. */
async function fillEnterprises({ pool }: Database, count: number): Promise<void> {
  await pool.query(
    `INSERT INTO "Place" (code, "nameZh", "nameEn", kind) VALUES ('kaihua', '开化县', 'Kaihua', 'COUNTY')`,
  );
  await pool.query(
    `INSERT INTO "Enterprise" (code, "creditCode", "nameZh", "nameEn", "placeId")
     SELECT 'e-' || n, '91330824MA' || lpad(n::text, 8, '0'),
       '开化' || substr($1, (n * 7 + n / 11) % 40 + 1, 1) || substr($1, (n * 13 + n / 7) % 40 + 1, 1)
         || CASE WHEN n % 2 = 0 THEN substr($1, (n * 31 + n / 3) % 40 + 1, 1) ELSE '' END
         || ($2::text[])[n % 5 + 1] || '有限公司',
       ($3::text[])[n % 12 + 1] || ' ' || ($3::text[])[n / 12 % 12 + 1] || ' Co., Ltd.', (SELECT id FROM "Place")
     FROM generate_series(1, $4::int) n`,
    [
      '云天地海山川新华东方智创合众恒通达兴盛源泰丰和瑞祥嘉美信诚安康龙凤飞腾宏远芹溪莲',
      ['新材料', '电子科技', '农业开发', '茶业', '建设'],
      'Cloud Silicon Tea Spring Valley Golden River Bright Harmony Dragon Jade Nova'.split(' '),
      count,
    ],
  );
  await pool.query('VACUUM ANALYZE "Enterprise"');
}
