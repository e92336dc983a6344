import { factsOf, type Row } from '@plangraph/rows';
import type { PutRow, RowRegister } from '@plangraph/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numberOf } from './globalIds.ts';
import { grounds, madeUp } from './grounds.ts';
import type { Counties } from './places.ts';
import { referencesOf } from './probes.ts';
import { expected } from './rule.ts';
import { everybody, type Somebody, viewerOf, wordsOf } from './somebody.ts';
import { someOf } from './someOf.ts';

/** Thrown to take back what rows led to. */
class TakenBack extends Error {}

/** Brings rows to a register as somebody does, and takes back what they led to; null where he writes nothing whatever. */
async function put(
  { graph }: Counties,
  { put }: RowRegister,
  somebody: Somebody,
  rows: readonly Row[],
): Promise<readonly PutRow[] | null> {
  const { prisma } = graph.database;
  const viewer = viewerOf(somebody);
  let led: readonly PutRow[] | null = null;
  await prisma
    .$transaction(async (transaction) => {
      const organisation = viewer.organisation
        ? await transaction.organisation.findFirst({ where: { code: viewer.organisation, retiredAt: null } })
        : null;
      if (!organisation && viewer.organisation) throw new TakenBack();
      const run = { transaction, viewer, actor: { viewer, organisation }, moment: new Date() };
      const given = rows.map((written) => ({ written, problems: [] }));
      led = await put({ ...run, mutation: 'rows', reason: null }, given);
      throw new TakenBack();
    })
    .catch((error) => {
      if (!(error instanceof TakenBack)) throw error;
    });
  return led;
}

/** A record as rows state it, and the same under another key; null where no text of its own is part of the key. */
async function rowsOf(
  counties: Counties,
  { register: { row, noun } }: RowRegister,
): Promise<{ there: Row; new: Row } | null> {
  const id = counties.records.get(noun)?.serving ?? '';
  const { table, columns, uniques } = factsOf(noun);
  const { rows } = await counties.graph.database.pool.query(
    `SELECT to_jsonb(t) AS "row" FROM "${table}" t WHERE "id" = $1`,
    [numberOf(id)],
  );
  const own = row.columns.map((name) => [name, rows[0].row[columns[name]?.column ?? '']] as const);
  const stated = Object.fromEntries(own.filter(([, value]) => value !== null));
  const there = { ...stated, ...(await referencesOf(counties.graph, row, noun, id)) };
  const named = row.columns.find((name) => !row.key.includes(name) && /(Zh|En)$/.test(name));
  const code = row.key.find((name) => columns[name]?.type === 'String' && name !== 'period');
  if (!named || !code) return null;
  // What is one row's alone besides its key, such as a credit code, another row cannot have as well.
  const alone = uniques.flatMap((unique) => unique.filter((each) => unique.length === 1 && !row.key.includes(each)));
  const others = Object.fromEntries(Object.entries(there).filter(([column]) => !alone.includes(column)));
  return { there: { ...there, [named]: 'Another name' }, new: { ...others, [code]: 'another' } };
}

/** A row of a record that is not to be seen is told no more than that its key is taken. */
const told = new Map([
  ...['NOT_YOURS', 'OTHER_PLACE', 'OUT_OF_SCOPE'].map((code) => [code, code] as const),
  ['ALREADY_EXISTS', 'NOT_FOUND'],
]);

describe.each(grounds)('in %s, whoever sends rows', (name, make) => {
  let counties: Counties;
  beforeAll(async () => {
    counties = await make();
  }, 300_000);
  afterAll(() => counties?.graph.close());

  it('is let through, or refused, as by the verbs: each role of each organisation, rows that are there and new ones', async () => {
    const wrong: string[] = [];
    let cells = 0;
    const some = everybody.filter(({ organisation }) => organisation !== 'unknown' && organisation !== 'retired');
    for (const rowRegister of someOf([...counties.graph.rowRegisters.values()], name)) {
      const { register } = rowRegister;
      const rows = await rowsOf(counties, rowRegister);
      // Who has none of the roles, or acts for nobody, is refused before any row is looked at.
      const let_ = some.filter((each) => !/FORBIDDEN|ORGANISATION/.test(expected(each, 'change', register)));
      for (const somebody of rows ? let_ : []) {
        const led = await put(counties, rowRegister, somebody, rows ? [rows.there, rows.new] : []);
        for (const [at, verb] of (['change', 'create'] as const).entries()) {
          const code =
            led?.[at]?.problems.map((each) => told.get(each.code)).find((each) => each !== undefined) ?? 'MAY';
          const right = expected(somebody, verb, register);
          cells += 1;
          if (code !== right)
            wrong.push(`${verb} a row of ${register.noun} by a ${wordsOf(somebody)}: ${code}, not ${right}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(50);
  }, 300_000);
});

describe('whoever sends many rows', () => {
  let counties: Counties;
  beforeAll(async () => {
    counties = await madeUp();
  }, 120_000);
  afterAll(() => counties?.graph.close());

  it('is told of each row whose it is and who can help, in as many statements for a hundred as for ten', async () => {
    const parks = counties.graph.rowRegisters.get('parks');
    if (!parks) throw new Error('There is a register of parks.');
    const rows = await rowsOf(counties, parks);
    const many = (count: number) => [
      { ...rows?.there },
      ...Array.from({ length: count }, (_, at) => ({
        ...rows?.new,
        code: `park-${at}`,
        place: at % 2 ? 'elsewhere' : 'county',
      })),
    ];
    const count = async (rows: readonly Row[]) => {
      counties.graph.forget();
      const before = statementsOf();
      const led = await put(counties, parks, { role: 'reporter', organisation: 'neighbour' }, rows);
      return { led, sent: statementsOf() - before };
    };
    const [few, more] = [await count(many(10)), await count(many(100))];
    expect(more.sent).toBe(few.sent);
    const problems = few.led?.map((each) => each.problems) ?? [];
    const own = expect.stringContaining('own');
    expect(problems[0]).toMatchObject([{ code: 'NOT_YOURS', cure: { en: own, zh: own } }]);
    expect(problems[1]).toEqual([]);
    expect(problems[2]).toMatchObject([{ code: 'OTHER_PLACE', message: { en: expect.stringContaining('elsewhere') } }]);
  });

  function statementsOf(): number {
    return counties.graph.statements.length;
  }
});
