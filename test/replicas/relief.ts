import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startServers } from './servers.ts';
import { ask, openReplicatedGateway } from './world.ts';

// Says by how much two replicas relieve the primary: what each server of PostgreSQL takes of processors for a read, with all its processes,
// without replicas and with two: node test/replicas/relief.ts --requests 4000 [--percent 80]
const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { requests: text, percent: text } });
const requests = Number(values.requests ?? '4000');
const least = Number(values.percent ?? '80');
const chains = 2_000;
const clients = 8;

const servers = await startServers(2);
await servers.primary.pool.query(
  `INSERT INTO "IndustryChain" (code, "nameZh", "nameEn") SELECT 'chain-' || n, '链' || n, 'Chain ' || n FROM generate_series(1, ${chains}) n`,
);
await servers.primary.pool.query('VACUUM (ANALYZE) "IndustryChain"');

/** Processor time of a server by its processes, in microseconds. */
function timesOf(folder: string): Map<string, number> {
  const postmaster = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n', 1)[0];
  const times = new Map<string, number>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const parent = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1];
      if (pid !== postmaster && parent !== postmaster) continue;
      times.set(pid, Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ', 1)[0]) / 1_000);
    } catch {} // it has ended
  }
  return times;
}

/** Watches what servers take while something is done; processes may come and go. */
async function timesDuring(work: () => Promise<void>): Promise<number[]> {
  const begun = servers.folders.map(timesOf);
  const seen = begun.map((times) => new Map(times));
  const look = () => {
    for (const [nth, folder] of servers.folders.entries())
      for (const [pid, time] of timesOf(folder)) seen[nth]?.set(pid, time);
  };
  const watch = setInterval(look, 200);
  await work();
  clearInterval(watch);
  look();
  return seen.map((times, nth) => [...times].reduce((sum, [pid, time]) => sum + time - (begun[nth]?.get(pid) ?? 0), 0));
}

const questions = [
  (nth: number) => `{ industryChain(code: "chain-${1 + ((nth * 7919) % chains)}") { code name(lang: ZH) } }`,
  (nth: number) =>
    `{ industryChains(first: 50, filter: { code: { startsWith: "chain-${1 + (nth % 9)}" } }) { nodes { code name } } }`,
  () => '{ industryChains(first: 10) { totalCount nodes { code enterprises(first: 3) { totalCount } } } }',
];

/** What each server takes for one request, in microseconds, the primary first. */
async function measure(urls: string): Promise<number[]> {
  const gateway = await openReplicatedGateway(servers, urls ? {} : { DATABASE_REPLICA_URLS: '' });
  while (!gateway.serving().every(Boolean)) await sleep(20);
  const load = async (count: number) => {
    let left = count;
    const client = async () => {
      while (left > 0) {
        left -= 1;
        await ask(gateway, questions[left % questions.length]?.(left) ?? '');
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
  };
  await load(requests / 4);
  const took = await timesDuring(() => load(requests));
  await gateway.close();
  return took.map((time) => Math.round(time / requests));
}

const alone = await measure('');
const relieved = await measure('replicas');
const fall = Math.round((1 - (relieved[0] ?? 0) / (alone[0] ?? 1)) * 1_000) / 10;
process.stdout.write(`${JSON.stringify({ requests, alone, relieved, fallOfPrimary: `${fall} %` })}\n`);
await servers.close();
process.exit(fall >= least ? 0 : 1);
