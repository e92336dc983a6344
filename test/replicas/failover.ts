import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { gatewayUrlOf } from '@plangraph/database';
import { openWriter } from '../faults/writer.ts';
import { makeMigratedBase } from './migratedBase.ts';
import { failOverTo } from './promotion.ts';
import { startServers } from './servers.ts';
import { ask, openReplicatedGateway } from './world.ts';

// Kills the primary under load, promotes a replica, and says what readers and writers saw of it: node test/replicas/failover.ts --runs 20
const { values } = parseArgs({ options: { runs: { type: 'string', default: '20' } } });
const { base, remove } = await makeMigratedBase();

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

  const killed = performance.now();
  const next = await failOverTo(servers);
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
  process.stdout.write(`${[JSON.stringify(line), ...new Set(failed)].slice(0, 4).join('\n')}\n`);
}
remove();
process.exit(wrong > 0 ? 1 : 0);
