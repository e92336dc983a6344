import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openDatabase } from '@plangraph/database';
import { makeMigratedBase } from './migratedBase.ts';
import { makePairs, readAndWrite } from './pairs.ts';
import { anyServer, failOverTo } from './promotion.ts';
import { startServers } from './servers.ts';

// Reads and writes at random beside each other while replicas are delayed, paused, killed and promoted at random, and says whether anybody
// was told the past of what he had seen: node test/replicas/endure.ts --pairs 100000 [--steps 12000]
// Every so many steps servers are made anew, and in the midst of each of these lives its primary is killed for good.
const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { pairs: text, steps: text } });
const wanted = Number(values.pairs ?? '100000');
const steps = Number(values.steps ?? '12000');
const { base, remove } = await makeMigratedBase();

/** One life of three servers: what was read and written, and what happened to them. */
async function live() {
  const servers = await startServers(2, { base, synchronous: true });
  await makePairs(servers);
  const database = await openDatabase({
    url: anyServer(servers),
    replicaUrls: servers.standbys.map((each) => each.database.url),
    replicaLag: 500,
    migrate: false,
    log: { info() {}, warn() {}, error() {} },
  });
  while (!database.replicas().every(({ serving }) => serving)) await sleep(20);

  let [over, promoting] = [false, false];
  let [kills, pauses, promoted] = [0, 0, 0];
  const disturbing = (async () => {
    while (!over) {
      await sleep(200 + Math.random() * 2_000);
      if (promoting) continue;
      const standby = servers.standbys[Math.random() < 0.5 ? 0 : 1];
      const chance = Math.random();
      try {
        if (chance < 0.15) {
          standby?.kill();
          kills += 1;
        } else if (chance < 0.4) {
          await standby?.database.pool.query('SELECT pg_wal_replay_pause()');
          await sleep(Math.random() * 1_500);
          await standby?.database.pool.query('SELECT pg_wal_replay_resume()');
          pauses += 1;
        } else await standby?.delay(chance < 0.7 ? 0 : Math.random() * 100);
      } catch {} // it was killed, or promoted, a moment ago
    }
  })();
  const promote = async () => {
    promoting = true;
    // Whatever is being done to them comes to its end, and who was killed is back.
    for (let tries = 0; tries < 200; tries += 1) {
      await sleep(50);
      try {
        for (const { database: each } of servers.standbys) await each.pool.query('SELECT pg_wal_replay_resume()');
        await failOverTo(servers);
        promoted += 1;
        break;
      } catch {}
    }
    promoting = false;
  };

  const at = Math.floor(steps * (0.3 + Math.random() * 0.4));
  let promotion: Promise<void> | null = null;
  const onStep = (left: number) => {
    if (left <= at) promotion ??= promote();
  };
  const begun = performance.now();
  const told = await readAndWrite(database, { steps, pause: 1, patient: true, onStep });
  over = true;
  await Promise.all([disturbing, promotion]);
  const onReplicas = database.replicas().map((each) => each.reads);
  const seconds = Math.round((performance.now() - begun) / 1_000);
  await database.close();
  await servers.close();
  return { seconds, ...told, onReplicas, kills, pauses, promoted };
}

const sums = { lives: 0, pairs: 0, writes: 0, reads: 0, refused: 0, kills: 0, pauses: 0, promoted: 0, past: 0 };
while (sums.pairs < wanted) {
  const { past, onReplicas, seconds, ...told } = await live();
  sums.lives += 1;
  sums.past += past.length;
  for (const [name, count] of Object.entries(told)) sums[name as keyof typeof told] += count;
  process.stdout.write(
    `${JSON.stringify({ seconds, ...told, onReplicas, past: past.length })}\n${past.slice(0, 20).join('\n')}`,
  );
}
process.stdout.write(`${JSON.stringify(sums)}\n`);
remove();
process.exit(sums.past > 0 ? 1 : 0);
