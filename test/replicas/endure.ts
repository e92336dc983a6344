import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openDatabase } from '@plangraph/database';
import { makePairs, readAndWrite } from './pairs.ts';
import { startServers } from './servers.ts';

// Reads and writes at random beside each other while replicas are delayed, paused and killed at random, and says whether anybody
// was told the past of what he had seen: node test/replicas/endure.ts --pairs 100000
const { values } = parseArgs({ options: { pairs: { type: 'string', default: '100000' } } });
const servers = await startServers(2);
await makePairs(servers);
const warnings: string[] = [];
const database = await openDatabase({
  url: servers.primary.url,
  replicaUrls: servers.standbys.map((each) => each.database.url),
  replicaLag: 500,
  migrate: false,
  log: { info() {}, warn: (text) => void warnings.push(text), error: (text) => void warnings.push(text) },
});
while (!database.replicas().every(({ serving }) => serving)) await sleep(20);

let over = false;
let [kills, pauses] = [0, 0];
const disturbing = (async () => {
  while (!over) {
    await sleep(200 + Math.random() * 2_000);
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
    } catch {} // it was killed a moment ago
  }
})();

const begun = performance.now();
const { writes, reads, past } = await readAndWrite(database, Number(values.pairs), 1);
over = true;
await disturbing;
const answered = database.replicas().map((each) => each.reads);
const seconds = Math.round((performance.now() - begun) / 1_000);
const told = { seconds, writes, reads, onReplicas: answered, kills, pauses, left: warnings.length, past: past.length };
process.stdout.write(`${JSON.stringify(told)}\n${past.slice(0, 20).join('\n')}\n`);
await database.close();
await servers.close();
process.exit(past.length > 0 ? 1 : 0);
