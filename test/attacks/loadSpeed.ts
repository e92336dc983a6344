import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '@plangraph/database';
import { domains } from '@plangraph/gateway';
import { type Tabular, writeRows } from '@plangraph/rows';
import { composeGraph } from '@plangraph/schema';
import { writeSpine } from '@plangraph/testing';
import { writeEnterprises } from './enterprises.ts';

// Loads enterprises as data sets are loaded, and the same rows by COPY into the same table with the same triggers, by turns, each turn rows that
// are new; says how both went:
//   node test/attacks/loadSpeed.ts --rows 20000 --rounds 5
// Ends with 1 where the loader is slower than a third of COPY.

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '20000' }, rounds: { type: 'string', default: '5' } },
});
const [rows, rounds] = [Number(values.rows), Number(values.rounds)];
const folder = await mkdtemp(join(tmpdir(), 'load-speed-'));
await chmod(folder, 0o755);
const database = await openDatabase({ dataDirectory: join(folder, 'data') });
await writeSpine(database);
const contract = composeGraph({ domains, database }).rowRegisters.get('enterprises')?.register.row as Tabular;
const { rows: places } = await database.pool.query(`SELECT "id" FROM "Place" WHERE "code" = 'county'`);
const session = await database.pool.connect();

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await session.query('BEGIN');
  await work();
  await session.query('COMMIT');
  return (performance.now() - begun) / 1_000;
}

async function copy(round: number): Promise<number> {
  const place = String(places[0].id);
  const file = { rows, prefix: `copied${round}-`, place, head: '' };
  const path = await writeEnterprises(join(folder, 'copied.csv'), file);
  return timed(() =>
    session.query(`COPY "Enterprise" ("code", "nameZh", "nameEn", "placeId") FROM '${path}' WITH (FORMAT csv)`),
  );
}

async function load(round: number): Promise<number> {
  const stated = Array.from({ length: rows }, (_, at) => ({
    code: `loaded${round}-${at}`,
    nameZh: `开化县第${at}号实业有限公司`,
    nameEn: `Kaihua Enterprise No. ${at} Ltd`,
    place: { code: 'county' },
  }));
  const transaction = { query: (text: string, given: unknown[] = []) => session.query(text, given) };
  return timed(() => writeRows(transaction as Parameters<typeof writeRows>[0], [{ contract, rows: stated }]));
}

const ratios: number[] = [];
for (let round = 0; round <= rounds; round += 1) {
  const copied = await copy(round);
  const loaded = await load(round);
  // Round 0 warms up.
  if (round === 0) continue;
  ratios.push(copied / loaded);
  console.log(
    `COPY ${Math.round(rows / copied)} rows/s, the loader ${Math.round(rows / loaded)} rows/s, ${Math.round((100 * copied) / loaded)} % of COPY`,
  );
}
session.release();
await database.close();
await rm(folder, { recursive: true, force: true });
const middle = ratios.toSorted((one, other) => one - other)[ratios.length >> 1] ?? 0;
console.log(`In the middle ${Math.round(100 * middle)} % of COPY`);
process.exit(3 * middle >= 1 ? 0 : 1);
