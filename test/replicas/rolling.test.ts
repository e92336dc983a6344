import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, openDatabase } from '@plangraph/database';
import { migratedFolder, scratchFolder } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundled } from '../faults/bundled.ts';
import { type StartedCluster, startCluster } from '../faults/startedCluster.ts';
import { freePort } from './pooler.ts';
import { isInstalled, type ProxyKind, startProxy } from './proxies.ts';
import { administrator, ask, make } from './world.ts';

/** How often both gateways are restarted; more at a desk. */
const rounds = Number(process.env.PLANGRAPH_ROLLS ?? 1);
const kinds = (['haproxy', 'nginx'] as const).filter(isInstalled);

let folder: string;
let database: Database;
let ports: readonly number[];
const gateways: StartedCluster[] = [];

async function start(nth: number): Promise<void> {
  const gateway = startCluster({
    DATABASE_URL: database.url,
    PORT: String(ports[nth]),
    NODE_ENV: 'development',
    LOG_LEVEL: 'info',
    PLANGRAPH_DATA_DIR: join(folder, 'gateways'),
    PLANGRAPH_DATASETS: 'none',
    PLANGRAPH_METRICS: 'off',
    PLANGRAPH_PROXIES: '1',
    PLANGRAPH_DRAIN_SECONDS: '2',
  });
  gateways[nth] = gateway;
  await gateway.says('serving');
}

/** Restarts one, until the proxy sends it requests again: while it is still taken for away, the other must not go. */
async function restart(nth: number): Promise<void> {
  const { pid, ended } = gateways[nth] as StartedCluster;
  process.kill(pid, 'SIGTERM');
  expect(await ended).toBe(0);
  await start(nth);
  await (gateways[nth] as StartedCluster).says('operation');
}

describe.runIf(kinds.length > 0)('two gateways behind a proxy', { timeout: 240_000 + rounds * 30_000 }, () => {
  beforeAll(async () => {
    bundled();
    folder = scratchFolder();
    renameSync(await migratedFolder(), join(folder, 'database'));
    database = await openDatabase({ dataDirectory: join(folder, 'database'), durable: false });
    ports = [await freePort(), await freePort()];
    await Promise.all([start(0), start(1)]);
  }, 240_000);
  afterAll(async () => {
    await Promise.all(gateways.map((each) => each.kill()));
    await database?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it.each(kinds)('are restarted one after the other, and nobody notices behind %s', async (kind: ProxyKind) => {
    const proxy = startProxy(kind, folder, await freePort(), ports);
    const patience = { timeout: 20_000, interval: 50 };
    await vi.waitFor(() => ask(proxy, '{ __typename }'), patience);
    // Nobody logs in so through a proxy.
    const authorization = await administrator({ url: `http://127.0.0.1:${ports[0]}` }, 'zhao');
    const failed: string[] = [];
    let [loading, answered, written] = [true, 0, 0];
    const client = async (nth: number) => {
      for (let step = 0; loading; step += 1) {
        const code = `${kind}-${nth}-${step}`;
        const query = nth === 0 ? make(code, code) : '{ industryChains { totalCount } }';
        try {
          const { data } = await ask(proxy, query, nth === 0 ? { authorization } : {});
          if (nth === 0) expect(data.done.errors).toEqual([]);
          answered += 1;
          if (nth === 0) written += 1;
        } catch (error) {
          failed.push(String((error as Error).cause ?? error));
        }
        await sleep(5);
      }
    };
    const clients = Promise.all([0, 1, 2, 3].map(client));
    for (let round = 0; round < rounds; round += 1) {
      // Whoever restarts the next before the proxy has seen the last leaves it nobody to send to.
      for (const nth of [0, 1]) {
        await restart(nth);
        await proxy.sees(2);
      }
    }
    loading = false;
    await clients;
    await proxy.close();
    if (rounds > 1)
      process.stdout.write(`${kind}: ${JSON.stringify({ rounds, answered, written, failed: failed.length })}\n`);
    expect(failed).toEqual([]);
    expect(answered).toBeGreaterThan(100 * rounds);
    expect(await database.prisma.industryChain.count({ where: { code: { startsWith: kind } } })).toBe(written);
  });
});
