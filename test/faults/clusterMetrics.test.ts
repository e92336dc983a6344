import { rmSync } from 'node:fs';
import { migratedFolder } from '@plangraph/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundled } from './bundled.ts';
import { runs, type StartedCluster, startCluster } from './startedCluster.ts';

let folder: string;
let cluster: StartedCluster;
beforeAll(bundled);
beforeEach(async () => {
  folder = await migratedFolder();
});
afterEach(async () => {
  if (runs(cluster.pid)) process.kill(cluster.pid, 'SIGTERM');
  await cluster.ended;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function ask(url: string): Promise<number | undefined> {
  await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ query: '{ places { totalCount } }' }),
  });
  return (await cluster.says('operation')).worker;
}

/** How many operations all processes count together, whichever of them is asked. */
async function counted(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`, { headers: { connection: 'close' } })).text();
  return Number(/^plangraph_executions_total\{way="direct"\} (\d+)/m.exec(text)?.[1]);
}

// Children are read from /proc.
describe.skipIf(process.platform !== 'linux')('the metrics of a gateway of two processes', () => {
  it('are the sum over both, and do not fall when one of them dies', async () => {
    cluster = startCluster({ PLANGRAPH_DATA_DIR: folder, PLANGRAPH_DATASETS: 'none', PLANGRAPH_PROCESSES: '2' });
    const { url } = (await cluster.says('serving')) as unknown as { url: string };
    const workers = new Set<number | undefined>();
    let asked = 0;
    await vi.waitFor(
      async () => {
        asked += 1;
        workers.add(await ask(url));
        expect(workers).toEqual(new Set([1, 2]));
      },
      { timeout: 20_000, interval: 50 },
    );
    for (let times = 0; times < 4; times += 1) expect(await counted(url)).toBe(asked);

    process.kill(cluster.workers()[0] as number, 'SIGKILL');
    await cluster.says('a worker died');
    expect(await counted(url)).toBe(asked);
    await cluster.says('a worker was replaced');
    await ask(url);
    expect(await counted(url)).toBe(asked + 1);
  });
});
