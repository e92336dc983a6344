import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startProduction } from './production.ts';

// Subscribes so many times to a gateway in production mode with the demonstration's data, over SSE, and says what memory the gateway takes:
//   node test/attacks/subscribers.ts [--subscribers 5000] [--rest 30] [--megabytes 300]
// Then something is written, and it says how long it was until all had been told. Ends with 1 where memory at rest passed the megabytes, or
// somebody was not told.

const { values } = parseArgs({
  options: {
    subscribers: { type: 'string', default: '5000' },
    rest: { type: 'string', default: '30' },
    megabytes: { type: 'string', default: '300' },
  },
});
const many = Number(values.subscribers);
const rest = Number(values.rest) * 1_000;
const gateway = await startProduction(
  ['--demo'],
  { PLANGRAPH_SUBSCRIPTIONS: String(many), PLANGRAPH_CONNECTIONS: String(many + 100), LOG_LEVEL: 'info' },
  false,
);

/** What the operating system counts of the gateway, in MiB. */
function memory(): number {
  const [, kibibytes = ''] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${gateway.pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kibibytes) / 1_024);
}

const query =
  'subscription ($after: String) { events(after: $after, types: ["Place"]) { cursor event { noun verb record { ... on Place { code } } } } }';
const body = JSON.stringify({ query, variables: { after: null } });
const { hostname, port, host } = new URL(gateway.url);
const request = [
  'POST /graphql HTTP/1.1',
  `host: ${host}`,
  'content-type: application/json',
  'accept: text/event-stream',
  `content-length: ${Buffer.byteLength(body)}`,
  '',
  body,
].join('\r\n');

let begun = 0;
let told = 0;
let broken = 0;
async function follow(): Promise<Socket> {
  const socket = connect(Number(port), hostname);
  let first = true;
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.on('data', (piece: Buffer) => {
      if (first && piece.includes('text/event-stream')) {
        first = false;
        begun += 1;
        resolve();
      }
      if (piece.includes('event: next')) told += 1;
    });
    socket.once('connect', () => socket.write(request));
  });
  socket.on('error', () => {}).once('close', () => (broken += 1));
  return socket;
}

const say = (facts: object) => process.stdout.write(`${JSON.stringify(facts)}\n`);
await gateway.send('{ plans(first: 1) { nodes { code } } }');
await sleep(rest);
const idle = memory();
const sockets: Socket[] = [];
while (sockets.length < many)
  sockets.push(...(await Promise.all(Array.from({ length: Math.min(50, many - sockets.length) }, follow))));
const opened = memory();
await sleep(rest);
const still = memory();
say({ subscribers: begun, idle, opened, still, each: `${Math.round(((still - idle) * 1_024 * 10) / many) / 10} KiB` });

const token = gateway.tokenOf({ roles: ['administrator'] });
const place = { code: 'told-of', nameZh: '告', nameEn: 'Told of', kind: 'VILLAGE', parent: 'kaihua' };
const began = performance.now();
const made = await gateway.send(
  'mutation ($place: PlaceRowInput!) { createPlace(input: { idempotencyKey: "told-of", place: $place }) { errors { code message } } }',
  { place },
  token,
);
for (let at = 0; told < many && at < 600; at += 1) await sleep(100);
const seconds = Math.round((performance.now() - began) / 100) / 10;
const after = memory();
await sleep(rest);
say({ answer: made.text, told, seconds, after, stillAfter: memory(), broken });
for (const socket of sockets) socket.destroy();
await sleep(5_000);
say({ left: memory() });
await gateway.stop();
process.exit(still > Number(values.megabytes) || told < many ? 1 : 0);
