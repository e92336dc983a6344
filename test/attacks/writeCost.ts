import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '@plangraph/database';

// Says what keeping history costs a write, and what the log of events costs on top of it:
//   node test/attacks/writeCost.ts [--rounds 15] [--singles 200] [--rows 10000] [--percent 15]
// The three ways to write take turns, so that what else the machine does falls on all of them alike; compared are their best, which other work
// touches least. Ends with 1 where the log costs a write of one row more than the percent.

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    singles: { type: 'string', default: '200' },
    rows: { type: 'string', default: '10000' },
    percent: { type: 'string', default: '15' },
  },
});
const [rounds, singles, rows] = [values.rounds, values.singles, values.rows].map(Number) as [number, number, number];
const folder = mkdtempSync(join(tmpdir(), 'plangraph-write-cost-'));
const database = await openDatabase({ dataDirectory: folder, poolSize: 2 });
const session = await database.pool.connect();
const run = (text: string, given: unknown[] = []) => session.query(text, given);

const tell = 'plangraph.tell(noun text, verb text, ids int[])';
const { rows: found } = await run(
  `SELECT pg_get_functiondef('plangraph.tell(text, text, int[])'::regprocedure) AS whole`,
);
const whole: string = found[0].whole;
const nothing = `CREATE OR REPLACE FUNCTION ${tell} RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN RETURN 0; END $$`;
const triggers = (how: string) => `ALTER TABLE "Place" ${how} TRIGGER USER`;
/** What is kept of a write: nothing at all, its history, or its history and what is told of it. */
const ways = {
  bare: () => run(triggers('DISABLE')),
  history: async () => {
    await run(triggers('ENABLE'));
    await run(nothing);
  },
  told: async () => {
    await run(triggers('ENABLE'));
    await run(whole);
  },
};
type Way = keyof typeof ways;

const insert = (code: string, count: string) =>
  `INSERT INTO "Place" (code, "nameZh", "nameEn", kind) SELECT ${code}, '村', 'Village', 'VILLAGE' FROM generate_series(1, ${count}) n`;
await run(insert(`'kept-' || n`, String(singles)));
const { rows: kept } = await run(`SELECT id FROM "Place" WHERE code LIKE 'kept-%' ORDER BY id`);

let turn = 0;
/** What is measured, in milliseconds for each: the median of its statements where there are several. */
const works: Readonly<Record<string, () => Promise<number>>> = {
  async 'a row, changed by a transaction of its own'() {
    const times: number[] = [];
    for (const { id } of kept)
      times.push(await timed(`UPDATE "Place" SET "nameEn" = $1 WHERE id = $2`, [`name ${turn}`, id]));
    return times.toSorted((one, other) => one - other)[times.length >> 1] ?? 0;
  },
  [`${rows} rows, inserted by one statement`]: () => timed(insert(`'t${turn}-' || n`, String(rows))),
  [`${rows} rows, changed by one statement`]: () =>
    timed(`UPDATE "Place" SET "nameEn" = 'Hamlet' WHERE code LIKE 't${turn}-%'`),
  [`${rows} rows, deleted by one statement`]: () => timed(`DELETE FROM "Place" WHERE code LIKE 't${turn}-%'`),
};
async function timed(text: string, given: unknown[] = []): Promise<number> {
  const began = performance.now();
  await run(text, given);
  return performance.now() - began;
}

const measured = new Map<string, Record<Way, number[]>>();
for (let round = 0; round < rounds; round += 1)
  for (const [way, begin] of Object.entries(ways) as [Way, () => Promise<unknown>][]) {
    await begin();
    turn += 1;
    for (const [name, work] of Object.entries(works)) {
      const times = measured.get(name) ?? { bare: [], history: [], told: [] };
      measured.set(name, times);
      times[way].push(await work());
    }
  }

const round3 = (value: number) => Math.round(value * 1_000) / 1_000;
let dearest = 0;
for (const [name, times] of measured) {
  const best = (way: Way) => Math.min(...times[way]);
  const middle = (way: Way) => times[way].toSorted((one, other) => one - other)[rounds >> 1] ?? 0;
  const percent = (of: (way: Way) => number) => Math.round((of('told') / of('history') - 1) * 1_000) / 10;
  const facts = Object.fromEntries(
    (Object.keys(ways) as Way[]).map((way) => [way, { best: round3(best(way)), median: round3(middle(way)) }]),
  );
  process.stdout.write(
    `${JSON.stringify({ name, ...facts, percent: { best: percent(best), median: percent(middle) } })}\n`,
  );
  if (name.startsWith('a row')) dearest = percent(best);
}
session.release();
await database.close();
rmSync(folder, { recursive: true, force: true });
process.exit(dearest > Number(values.percent) ? 1 : 0);
