import { domains } from '@plangraph/gateway';
import { casesOf, createTestGraph, type TestGraph } from '@plangraph/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { order, places, type Row, rows, sorted, type Term } from './missingValues.ts';

let graph: TestGraph;
let made = 0;
beforeAll(async () => {
  graph = await createTestGraph({ domains });
  for (const code of places) {
    await graph.database.prisma.place.create({ data: { code, nameZh: code, nameEn: code, kind: 'TOWNSHIP' } });
  }
});
afterAll(() => graph.close());

/** Where a list of projects is asked for: at the root, beside a place, or as of a moment. */
interface Asked {
  readonly place: string | null;
  readonly asOf: string | null;
  readonly orderBy: readonly object[];
}

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly code: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

async function page({ place, asOf, orderBy }: Asked, part: Readonly<Record<string, unknown>>): Promise<Page> {
  const list = `projects(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
    edges { cursor node { code } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  const given = '$first: Int, $after: String, $last: Int, $before: String, $orderBy: [ProjectOrder!], $asOf: DateTime';
  const document = place
    ? `query (${given}) { place(code: "${place}", asOf: $asOf) { ${list} } }`
    : `query (${given}) { ${list.replace('(', '(asOf: $asOf, ')} }`;
  graph.forget();
  const answer = await graph.query(document, { ...part, orderBy, asOf });
  expect(answer.errors).toBeUndefined();
  expect(graph.statements).toHaveLength(1);
  return place ? answer.data.place.projects : answer.data.projects;
}

/** All pages one behind the other, from the first on or from the last back; whoever turns pages sees the whole list once. */
async function turned(asked: Asked, size: number, backward: boolean): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null = null;
  for (;;) {
    const { edges, pageInfo }: Page = await page(
      asked,
      backward ? { last: size, before: cursor } : { first: size, after: cursor },
    );
    const codes = edges.map(({ node }) => node.code);
    if (backward) found.unshift(...codes);
    else found.push(...codes);
    if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return found;
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
  }
}

/** Fills the register anew. */
async function fill(given: readonly Omit<Row, 'id' | 'code'>[]): Promise<Row[]> {
  const { pool } = graph.database;
  await pool.query('DELETE FROM "Project"');
  const values = given.map((row, at) => ({ ...row, code: `p${made + at}` }));
  made += given.length;
  const { rows: there } = await pool.query<Row>(
    `INSERT INTO "Project" (code, "nameZh", "placeId", "totalInvestment", "startedOn", stage)
     SELECT code, code, (SELECT id FROM "Place" WHERE "Place".code = place), "totalInvestment", "startedOn", stage
     FROM json_to_recordset($1) AS x(code text, place text, "totalInvestment" numeric, "startedOn" date, stage "ProjectStage")
     RETURNING id, code`,
    [JSON.stringify(values)],
  );
  const ids = new Map(there.map(({ id, code }) => [code, id]));
  return values.map((row) => ({ ...row, id: ids.get(row.code) ?? 0 }));
}

const orderBy = (terms: readonly Term[]) =>
  terms.map(({ column, direction, missing }) => ({
    field: column.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(),
    direction,
    ...(missing ? { missing } : {}),
  }));

const cases = casesOf(240);
it(`pages lead through a list in its order, both ways and right across the border of missing values (${cases} cases)`, {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      rows,
      order,
      fc.integer({ min: 1, max: 6 }),
      fc.nat(15),
      fc.option(fc.constantFrom(...places)),
      fc.boolean(),
      async (given, terms, size, at, place, past) => {
        const there = await fill(given);
        const { rows: clock } = await graph.database.pool.query('SELECT clock_timestamp() AS now, pg_sleep(0.002)');
        if (past) await graph.database.pool.query(`UPDATE "Project" SET "totalInvestment" = 7, stage = NULL`);
        const asked = { place, asOf: past ? clock[0].now.toISOString() : null, orderBy: orderBy(terms) };
        const whole = sorted(
          there.filter((row) => place === null || row.place === place),
          terms,
        );
        expect(await turned(asked, size, false)).toEqual(whole);
        expect(await turned(asked, size, true)).toEqual(whole);
        if (at >= whole.length) return;
        const { edges } = await page(asked, { first: 200 });
        const cursor = edges[at]?.cursor;
        const [after, before] = [
          await page(asked, { first: size, after: cursor }),
          await page(asked, { last: size, before: cursor }),
        ];
        expect(after.edges.map(({ node }) => node.code)).toEqual(whole.slice(at + 1, at + 1 + size));
        expect(before.edges.map(({ node }) => node.code)).toEqual(whole.slice(Math.max(at - size, 0), at));
      },
    ),
    { numRuns: cases, endOnFailure: true },
  );
});

describe('a cursor that was kept', () => {
  const cursorOf = (...parts: readonly unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const ask = (after: string, term: string) =>
    graph.query(`{ projects(first: 5, after: "${after}", orderBy: [{ ${term} }]) { nodes { code } } }`);

  it('of a descending order that had missing values first is refused, with what to do', async () => {
    const [row] = await fill([{ place: 'here', totalInvestment: 2, startedOn: null, stage: null }]);
    const { errors } = await ask(
      cursorOf('Project:totalInvestment-id-', '3', row?.id),
      'field: TOTAL_INVESTMENT, direction: DESC',
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_CURSOR' });
    expect(errors?.[0]?.message).toMatch(/order/);
    expect(errors?.[0]?.extensions.messageZh).toMatch(/排序|顺序/);
  });

  it.each([
    ['of an ascending order', 'Project:totalInvestment+id+', '1', 'field: TOTAL_INVESTMENT'],
    [
      'that asked for missing values last',
      'Project:totalInvestment-LASTid-',
      '3',
      'field: TOTAL_INVESTMENT, direction: DESC',
    ],
    ['of a column that always has a value', 'Project:code-', 'zz', 'field: CODE, direction: DESC'],
  ])('%s still works', async (_, signed, value, term) => {
    const [row] = await fill([{ place: 'here', totalInvestment: 2, startedOn: null, stage: null }]);
    const parts = signed.includes('id') ? [signed, value, 0] : [signed, value];
    const { data, errors } = await ask(cursorOf(...parts), term);
    expect(errors).toBeUndefined();
    expect(data.projects.nodes).toEqual([{ code: row?.code }]);
  });
});
