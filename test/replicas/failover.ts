import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { gatewayUrlOf, openDatabase } from '@plangraph/database';
import { scratchFolder } from '@plangraph/testing';
import { openWriter } from '../faults/writer.ts';
import { startServers } from './servers.ts';
import { ask, openReplicatedGateway } from './world.ts';

// Kills the primary under load, promotes a replica, and says what readers and writers saw of it: node test/replicas/failover.ts --runs 20
const { values } = parseArgs({ options: { runs: { type: 'string', default: '20' } } });
const bases = scratchFolder();
const base = join(bases, 'base');
await (await openDatabase({ dataDirectory: base, durable: false })).close();

/** One failover: how long no write was acknowledged, what readers were refused, and which writes were lost. */
async function failOver(): Promise<{ away: number; reads: number; failed: string[]; writes: number; lost: string[] }> {
  const servers = await startServers(2, { base, synchronous: true });
  const password = encodeURIComponent(new URL(gatewayUrlOf(servers.primary.url)).password);
  const hosts = servers.folders.map(encodeURIComponent).join('%2C');
  const gateway = await openReplicatedGateway(servers, {
    DATABASE_OWNER_URL: '',
    DATABASE_URL: `postgresql://plangraph_gateway:${password}@localhost:5432/plangraph?host=${hosts}&target_session_attrs=read-write`,
  });
  while (!gateway.serving().every(Boolean)) await sleep(20);
  const failed: string[] = [];
  let [reading, reads] = [true, 0];
  const reader = async () => {
    while (reading) {
      await ask(gateway, '{ industryChains { totalCount } }').catch((error: Error) => failed.push(error.message));
      reads += 1;
      await sleep(2);
    }
  };
  const readers = Promise.all([reader(), reader(), reader()]);
  const writer = openWriter(gateway.url);
  for (let nth = 0; nth < 10; nth += 1) await writer.acknowledgement();

  const [one, other] = servers.standbys.map((each) => each.database);
  if (!one || !other) throw new Error('There are two standbys.');
  servers.killPrimary();
  const killed = performance.now();
  await sleep(300);
  // As whoever fails over does: the one that has most is promoted.
  const received = `SELECT pg_last_wal_receive_lsn() - '0/0'::pg_lsn AS bytes`;
  const [first, second] = await Promise.all(
    [one, other].map(async ({ pool }) => Number((await pool.query(received)).rows[0].bytes)),
  );
  const next = (first ?? 0) >= (second ?? 0) ? one : other;
  await next.pool.query('SELECT pg_promote()');
  await writer.acknowledgement();
  await writer.acknowledgement();
  const away = Math.round(performance.now() - killed);
  for (let nth = 0; nth < 10; nth += 1) await writer.acknowledgement();
  const acknowledged = await writer.stop();
  reading = false;
  await readers;
  const { rows } = await next.pool.query<{ code: string }>('SELECT "code" FROM "IndustryChain"');
  const kept = new Set(rows.map(({ code }) => code));
  await gateway.close();
  await servers.close();
  return { away, reads, failed, writes: acknowledged.length, lost: acknowledged.filter((code) => !kept.has(code)) };
}

let wrong = 0;
for (let run = 1; run <= Number(values.runs); run += 1) {
  const { failed, lost, ...told } = await failOver();
  wrong += failed.length + lost.length;
  const line = { run, ...told, failed: failed.length, lost: lost.length };
  process.stdout.write(`${JSON.stringify(line)}\n${[...new Set(failed)].slice(0, 3).join('\n')}`);
}
rmSync(bases, { recursive: true, force: true });
process.exit(wrong > 0 ? 1 : 0);
