import { identifyWriter, refuseRows } from '@plangraph/plan';
import { factsOf, type Transaction } from '@plangraph/rows';
import { registersOf } from '@plangraph/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Counties, everybody, numberOf, twoCounties, viewerOf, wordsOf } from './places.ts';
import { expected } from './rule.ts';

let counties: Counties;
beforeAll(async () => {
  counties = await twoCounties();
}, 120_000);
afterAll(() => counties.graph.close());

/** A transaction that is taken back, and how many statements were sent in it. */
async function within<T>(work: (transaction: Transaction, sent: () => number) => Promise<T>): Promise<T> {
  const client = await counties.graph.database.pool.connect();
  let sent = 0;
  const query: Transaction['query'] = (text, values = []) => {
    sent += 1;
    return client.query(text, values);
  };
  try {
    await client.query('BEGIN');
    return await work({ query }, () => sent);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

/** A record as it stands in its table, by the names of its columns. */
async function rowOf(transaction: Transaction, noun: string, id: number): Promise<Record<string, unknown>> {
  const { table, columns } = factsOf(noun);
  const { rows } = await transaction.query(`SELECT to_jsonb(t) AS "row" FROM "${table}" t WHERE "id" = $1`, [id]);
  const row = rows[0]?.row as Record<string, unknown>;
  return Object.fromEntries(Object.entries(columns).map(([name, { column }]) => [name, row[column]]));
}

describe('whoever sends rows', () => {
  it('is let through, or refused, as by the verbs: each role of each organisation, every register, rows that are there and new ones', async () => {
    const wrong: string[] = [];
    let cells = 0;
    await within(async (transaction) => {
      for (const [noun, register] of registersOf(counties.graph.schema)) {
        const id = numberOf(counties.records.get(noun)?.serving ?? '');
        const { id: _, ownerId: __, ...values } = await rowOf(transaction, noun, id);
        for (const somebody of everybody) {
          const writer = await identifyWriter(transaction, viewerOf(somebody), register, `rows of ${noun}`);
          const rows = [
            { id, values: {}, path: ['rows', 0] },
            { id: null, values, path: ['rows', 1] },
          ];
          const refusals = 'code' in writer ? [writer, writer] : await refuseRows(transaction, writer, register, rows);
          for (const [at, verb] of (['change', 'create'] as const).entries()) {
            const told = refusals[at]?.code ?? 'MAY';
            const right = expected(somebody, verb, register);
            cells += 1;
            if (told !== right) wrong.push(`${verb} a row of ${noun} by a ${wordsOf(somebody)}: ${told}, not ${right}`);
          }
        }
      }
    });
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(2_500);
  }, 120_000);

  it('is told of each row where it stands, whose it is and who can help, in a handful of statements for a thousand', async () => {
    const { schema } = counties.graph;
    const park = registersOf(schema).get('Park');
    if (!park) throw new Error('There is a register of parks.');
    const id = numberOf(counties.records.get('Park')?.serving ?? '');
    await within(async (transaction, sent) => {
      const viewer = viewerOf({ role: 'reporter', organisation: 'neighbour' });
      const writer = await identifyWriter(transaction, viewer, park, 'rows of Park');
      if ('code' in writer) throw new Error(writer.code);
      const { placeId } = await rowOf(transaction, 'Park', id);
      const [city, elsewhere] = ['city', 'elsewhere'].map((code) => counties.places.get(code));
      const rows = Array.from({ length: 1_000 }, (_, at) => ({
        id: at % 4 === 0 ? id : null,
        values:
          at % 4 === 0 ? { nameZh: '新名' } : { placeId: at % 4 === 1 ? elsewhere : at % 4 === 2 ? city : placeId },
        path: ['rows', at],
      }));
      const before = sent();
      const refusals = await refuseRows(transaction, writer, park, rows);
      expect(sent() - before).toBe(5);
      const named = expect.stringContaining('own');
      expect(refusals.slice(0, 3)).toMatchObject([
        { code: 'NOT_YOURS', path: ['rows', 0], cure: { en: named, zh: named } },
        { code: 'OTHER_PLACE', path: ['rows', 1], message: { en: expect.stringContaining('elsewhere') } },
        { code: 'OTHER_PLACE', path: ['rows', 2] },
      ]);
      expect(refusals[3]).toBeNull();
      expect(refusals.filter((each) => each === null)).toHaveLength(250);
    });
  });

  it('brings no record of his own to another county', async () => {
    const park = registersOf(counties.graph.schema).get('Park');
    if (!park) throw new Error('There is a register of parks.');
    const id = numberOf(counties.records.get('Park')?.serving ?? '');
    await within(async (transaction) => {
      const writer = await identifyWriter(
        transaction,
        viewerOf({ role: 'reporter', organisation: 'own' }),
        park,
        'rows',
      );
      if ('code' in writer) throw new Error(writer.code);
      const moved = { id, values: { placeId: counties.places.get('elsewhere') }, path: ['rows', 0] };
      expect(await refuseRows(transaction, writer, park, [moved])).toMatchObject([{ code: 'OTHER_PLACE' }]);
    });
  });
});
