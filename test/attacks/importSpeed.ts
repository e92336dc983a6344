import { createReadStream } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { openDatabase } from '@plangraph/database';
import { createRoutes } from '@plangraph/exchange';
import { domains } from '@plangraph/gateway';
import { composeGraph } from '@plangraph/schema';
import { writeSpine } from '@plangraph/testing';
import { logSource, startWorker } from '@plangraph/worker';
import { writeEnterprises } from './enterprises.ts';
import { megabytes } from './residentMemory.ts';

// Brings a file of enterprises through a worker, and the same number of rows by COPY and one set-based upsert into the same table with its
// history, and says how both went:
//   node test/attacks/importSpeed.ts --rows 1000000
// Ends with 1 where the worker is slower than a third of COPY, or its memory grew by more than --megabytes.

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    policy: { type: 'string', default: 'GOOD_ROWS' },
    query: { type: 'string', default: '' },
    megabytes: { type: 'string', default: '400' },
  },
});
const rows = Number(values.rows);
// As a worker that has started does.
setFlagsFromString('--heap-growing-percent=30');
const folder = await mkdtemp(join(tmpdir(), 'import-speed-'));
await chmod(folder, 0o755);
const database = await openDatabase({ dataDirectory: join(folder, 'data') });
const graph = composeGraph({ domains, database });
await writeSpine(database);

const upsert = `
  INSERT INTO "Enterprise" ("code", "nameZh", "nameEn", "placeId")
  SELECT s.code, s.zh, s.en, p.id FROM staging s JOIN "Place" p ON p."code" = s.place
  ON CONFLICT ("code") DO UPDATE SET "nameZh" = excluded."nameZh", "nameEn" = excluded."nameEn", "placeId" = excluded."placeId"`;
/** The same table with its history in a database of its own, so that both begin with nothing. */
async function copy(): Promise<number> {
  await database.pool.query('CREATE DATABASE copied');
  const url = new URL(database.url);
  url.pathname = '/copied';
  const own = await openDatabase({ url: url.href });
  await writeSpine(own);
  const path = await writeEnterprises(join(folder, 'copied.csv'), {
    rows,
    prefix: 'brought',
    place: 'county',
    head: '',
  });
  const client = await own.pool.connect();
  await client.query('CREATE TEMP TABLE staging (code text, zh text, en text, place text)');
  const begun = performance.now();
  await client.query(`COPY staging FROM '${path}' WITH (FORMAT csv)`);
  await client.query(upsert);
  const seconds = (performance.now() - begun) / 1_000;
  client.release();
  await own.close();
  return seconds;
}

async function bring(prefix: string) {
  const path = await writeEnterprises(join(folder, 'brought.csv'), { rows, prefix, place: 'county' });
  const answer = createRoutes({ graph, database });
  const viewer = { subject: 'li', organisation: 'bureau', roles: ['reporter'] };
  const base = process.memoryUsage.rss();
  let peak = base;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  const begun = performance.now();
  const accepted = await answer({
    method: 'POST',
    path: '/imports/enterprises',
    query: new URLSearchParams(`policy=${values.policy}&fileName=brought.csv&${values.query}`),
    header: (name) => (name === 'prefer' ? 'respond-async' : null),
    body: undefined,
    stream: createReadStream(path, { highWaterMark: 262_144 }),
    viewer,
    language: 'EN',
    requestId: 'speed',
    signal: new AbortController().signal,
    described: true,
    tell: (error) => error,
  });
  if (accepted.status !== 202) throw new Error(String(accepted.body));
  const kept = performance.now();
  const log = { debug: () => {}, warn: (facts: object) => console.error(facts) };
  const source = logSource(database.pool);
  const worker = startWorker({ database, graph, means: null, source, log, settings: { pause: 50 } });
  const [first] = await database.prisma.import.findMany({ orderBy: { id: 'desc' }, take: 1, select: { id: true } });
  const id = first?.id ?? 0;
  const course: string[] = [];
  for (let last = 0; ; ) {
    const found = await database.prisma.import.findUniqueOrThrow({ where: { id } });
    if (found.done - last >= rows / 10) {
      last = found.done;
      course.push(
        `${found.done} rows ${Math.round((performance.now() - kept) / 1_000)} s ${megabytes(process.memoryUsage.rss())} MB`,
      );
    }
    if (found.finishedAt) {
      clearInterval(watch);
      const seconds = (performance.now() - kept) / 1_000;
      await worker.stop();
      const { state, created, unchanged, refused } = found;
      return { seconds, storing: (kept - begun) / 1_000, base, peak, course, state, created, unchanged, refused };
    }
    await sleep(200);
  }
}

const copied = await copy();
console.log(`COPY and upsert: ${copied.toFixed(1)} s, ${Math.round(rows / copied)} rows/s`);
const first = await bring('brought');
console.log(
  `Worker (${values.policy}): ${first.seconds.toFixed(1)} s after ${first.storing.toFixed(1)} s to keep the file, ${Math.round(rows / first.seconds)} rows/s, ` +
    `${((100 * copied) / first.seconds).toFixed(0)} % of COPY; memory ${megabytes(first.base)} MB before, ${megabytes(first.peak)} MB at most; ` +
    `${first.state}: ${first.created} created, ${first.unchanged} unchanged, ${first.refused} refused`,
);
for (const each of first.course) console.log(`  ${each}`);
const again = await bring('brought');
console.log(
  `The same again: ${again.seconds.toFixed(1)} s, ${Math.round(rows / again.seconds)} rows/s, ${again.unchanged} unchanged, ${megabytes(again.peak)} MB at most`,
);
await database.close();
await rm(folder, { recursive: true, force: true });
const fits = first.seconds <= 3 * copied && megabytes(first.peak - first.base) <= Number(values.megabytes);
process.exit(fits ? 0 : 1);
