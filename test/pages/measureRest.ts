import { readdirSync, readFileSync } from 'node:fs';
import { type ClientRequest, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

// Measures what open pages cost a gateway while nothing happens: opens as many connections as pages would, and reads the processor time of
// the gateway with everything that it started. `node test/pages/measureRest.ts http://127.0.0.1:4000 <its process> [pages] [seconds]`.

const [address = 'http://127.0.0.1:4000', pid = '', pages = '200', seconds = '60'] = process.argv.slice(2);

/** What a page follows by (services/cockpit/src/graph/follow.graphql). */
const query =
  'subscription Follow($after: String, $types: [String!]) { events(after: $after, types: $types) { cursor } }';
const types = ['Observation', 'ProgressReport', 'Judgement', 'Submission', 'Target', 'Measure', 'Designation'];

/** No more than so many subscriptions are taken of one address. */
const each = 50;
const ticks = 100;

/** Processor time of a process and of all that it started, each by itself, in seconds. */
function timesOf(root: string): ReadonlyMap<string, number> {
  const all = new Map<string, { parent: string; time: number }>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const text = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
      all.set(name, { parent: fields[1] ?? '', time: (Number(fields[11]) + Number(fields[12])) / ticks });
    } catch {
      // It has ended meanwhile.
    }
  }
  const within = (name: string): boolean => name === root || (all.has(name) && within(all.get(name)?.parent ?? ''));
  return new Map([...all].filter(([name]) => within(name)).map(([name, { time }]) => [name, time]));
}

/** Shares of a core while nothing happens: of the gateway itself, and of everything that it started. */
async function shares(): Promise<{ own: number; all: number }> {
  const [before, began] = [timesOf(pid), performance.now()];
  await sleep(Number(seconds) * 1_000);
  const spent = [...timesOf(pid)].map(([name, time]) => [name, time - (before.get(name) ?? 0)] as const);
  const passed = (performance.now() - began) / 1_000;
  const own = spent.find(([name]) => name === pid)?.[1] ?? 0;
  return { own: own / passed, all: spent.reduce((sum, [, time]) => sum + time, 0) / passed };
}

function openPage(index: number): Promise<ClientRequest> {
  return new Promise((resolve, reject) => {
    const body = JSON.stringify({ query, variables: { types } });
    const asked = request(`${address}/graphql`, {
      method: 'POST',
      localAddress: `127.0.0.${2 + Math.floor(index / each)}`,
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    });
    asked.on('response', (response) => {
      response.resume();
      response.on('error', () => {});
      if (response.headers['content-type']?.startsWith('text/event-stream')) resolve(asked);
      else reject(new Error(`${response.statusCode} ${response.headers['content-type']}`));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const alone = await shares();
const open = await Promise.all(Array.from({ length: Number(pages) }, (_, index) => openPage(index)));
await sleep(3_000);
const followed = await shares();
for (const one of open) one.destroy();
const said = ({ own, all }: { own: number; all: number }) =>
  `${(own * 100).toFixed(2)} % (with its database and worker ${(all * 100).toFixed(2)} %)`;
process.stdout.write(`alone ${said(alone)}; with ${pages} pages ${said(followed)} of a core\n`);
