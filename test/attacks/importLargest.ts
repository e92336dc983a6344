import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { pour } from '../exchange/pour.ts';
import { startProduction } from './production.ts';
import { megabytes, residentMemory, workerBeside } from './residentMemory.ts';

// Sends a file of exactly the greatest length that is taken to a gateway as it ships, waits until its worker has brought it to the end,
// then sends two that are too long, one that says so and one that does not; and tells how long each took and what memory both processes took:
//   node test/attacks/importLargest.ts
// Ends with 1 where a row is missing, what is too long is not refused with its code, or memory grew by more than --megabytes.

const { values } = parseArgs({
  options: {
    bytes: { type: 'string', default: String(1_024 * 1_048_576) },
    rows: { type: 'string', default: '200000' },
    megabytes: { type: 'string', default: '400' },
  },
});
const [bytes, rows, most] = [Number(values.bytes), Number(values.rows), Number(values.megabytes)];
const gateway = await startProduction([], {
  PLANGRAPH_REQUESTS_PER_ADDRESS: '0',
  PLANGRAPH_REQUESTS_PER_PERSON: '0',
  PLANGRAPH_WORKERS: '1',
});
const authorization = `Bearer ${gateway.tokenOf({ roles: ['reader', 'reporter', 'administrator'] })}`;
const mapping = encodeURIComponent(JSON.stringify({ ballast: null }));
const address = `${gateway.url}/imports/enterprises?policy=GOOD_ROWS&fileName=enterprises.csv&mapping=${mapping}`;

/** A file of exactly so many bytes: enterprises, and beside each a text that is left out. */
async function writeFile(path: string): Promise<void> {
  const file = await open(path, 'w');
  const heading = 'code,nameZh,nameEn,place,ballast\n';
  await file.write(heading);
  let left = bytes - heading.length;
  for (let at = 0; at < rows; at += 1_000) {
    const lines: string[] = [];
    for (let row = at; row < Math.min(rows, at + 1_000); row += 1) {
      const begin = `largest-${row},开化县第${row}号实业有限公司,Kaihua Enterprise No. ${row} Ltd,kaihua,`;
      const length = Math.floor(left / (rows - row));
      lines.push(`${begin}${'x'.repeat(length - Buffer.byteLength(begin) - 1)}\n`);
      left -= length;
    }
    await file.write(lines.join(''));
  }
  await file.close();
}

/** Watches what memory both processes take until it is told to stop, and gives what they took at most beyond what they began with. */
function watch() {
  const pids = { gateway: gateway.pid, worker: workerBeside(gateway.pid) };
  const before = { gateway: residentMemory(pids.gateway), worker: residentMemory(pids.worker) };
  const highest = { ...before };
  const timer = setInterval(() => {
    for (const name of ['gateway', 'worker'] as const)
      highest[name] = Math.max(highest[name], residentMemory(pids[name]));
  }, 50);
  return () => {
    clearInterval(timer);
    const told = (['gateway', 'worker'] as const).map(
      (name) => `${name} ${megabytes(before[name])} MB before, ${megabytes(highest[name])} MB at most`,
    );
    return {
      told: told.join('; '),
      grown: megabytes(Math.max(highest.gateway - before.gateway, highest.worker - before.worker)),
    };
  };
}

interface Answered {
  readonly status: number;
  readonly location: string | undefined;
  readonly text: string;
}
async function send(path: string): Promise<Answered> {
  const { size } = await stat(path);
  const headers = { authorization, prefer: 'respond-async', 'content-type': 'text/csv', 'content-length': size };
  return new Promise((resolve, reject) => {
    const sent = request(address, { method: 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      const { location } = response.headers;
      response.once('end', () => resolve({ status: response.statusCode ?? 0, location, text }));
    });
    sent.once('error', reject);
    createReadStream(path, { highWaterMark: 262_144 }).pipe(sent);
  });
}

const seconds = (begun: number) => ((performance.now() - begun) / 1_000).toFixed(1);
const codeOf = ({ text }: { readonly text: string }) => JSON.parse(text).errors?.[0]?.extensions.code;
const folder = await mkdtemp(join(tmpdir(), 'import-largest-'));
const path = join(folder, 'enterprises.csv');
await writeFile(path);

let endWatch = watch();
let begun = performance.now();
const accepted = await send(path);
if (accepted.status !== 202) throw new Error(`The largest file was answered with ${accepted.status}: ${accepted.text}`);
const kept = endWatch();
console.log(`${megabytes(bytes)} MB kept in ${seconds(begun)} s: ${kept.told}`);
endWatch = watch();
begun = performance.now();
const come = async () => {
  const response = await fetch(`${gateway.url}${accepted.location}`, { headers: { authorization } });
  return ((await response.json()) as { import: { state: string; counts: { created: number; refused: number } } })
    .import;
};
let now = await come();
for (; ['WAITING', 'RUNNING'].includes(now.state); now = await come()) await sleep(500);
const brought = endWatch();
console.log(`${now.state} in ${seconds(begun)} s, ${JSON.stringify(now.counts)}: ${brought.told}`);

endWatch = watch();
const headers = { authorization, prefer: 'respond-async', 'content-type': 'text/csv' };
const refused: string[] = [];
for (const [what, stated] of [
  ['2 GB that say so', { ...headers, 'content-length': String(2 * 2 ** 30) }],
  ['2 GB that say so and are to be brought at once', { authorization, 'content-length': String(2 * 2 ** 30) }],
  ['a byte too many', { ...headers, 'content-length': String(bytes + 1) }],
  ['2 GB that do not say so', headers],
] as const) {
  begun = performance.now();
  const answered = await pour(address, stated, 2 * 2 ** 30);
  refused.push(String(codeOf(answered)));
  console.log(
    `${what}: ${answered.status} ${codeOf(answered)} in ${seconds(begun)} s after ${megabytes(answered.sent)} MB`,
  );
}
const after = endWatch();
console.log(after.told);
await gateway.stop();
await rm(folder, { recursive: true, force: true });
const isWhole = now.state === 'WRITTEN' && now.counts.created === rows && now.counts.refused === 0;
const isRefused = refused.join() === 'BODY_TOO_LARGE,BODY_TOO_LARGE,BODY_TOO_LARGE,FILE_UNPACKS_TOO_LARGE';
const isFlat = Math.max(kept.grown, brought.grown, after.grown) <= most;
process.exit(isWhole && isRefused && isFlat ? 0 : 1);
