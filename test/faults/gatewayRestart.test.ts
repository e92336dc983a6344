import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { migratedFolder } from '@plangraph/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type StartedCluster, startCluster } from './startedCluster.ts';

let folder: string;
let gateway: StartedCluster;
let url: string;
beforeEach(async () => {
  folder = await migratedFolder();
  gateway = startCluster({ PLANGRAPH_DATA_DIR: folder, PLANGRAPH_DATASETS: 'none', PLANGRAPH_METRICS: 'off' });
  ({ url } = (await gateway.says('serving')) as unknown as { url: string });
});
afterEach(async () => {
  await gateway.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const within = (...path: string[]) => join(folder, 'postgres', ...path);
const killPostmaster = () =>
  process.kill(Number.parseInt(readFileSync(within('postmaster.pid'), 'utf8'), 10), 'SIGKILL');
const patience = { timeout: 30_000, interval: 50 };
const statusOf = async (path: string) => (await fetch(`${url}${path}`)).status;
const ask = () =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ plans { totalCount } }' }),
  });

describe('a gateway whose PostgreSQL dies', () => {
  it('answers 503 with a code until it is there again, by itself, and is healthy all the while', async () => {
    killPostmaster();
    const away: unknown[] = [];
    await vi.waitFor(async () => {
      const response = await ask();
      if (response.status !== 200)
        away.push([response.status, response.headers.get('retry-after'), await codeOf(response)]);
      expect(gateway.printed()).toContain('was started again');
      expect(response.status).toBe(200);
    }, patience);
    expect(away).toEqual(away.map(() => [503, '2', 'DATABASE_UNAVAILABLE']));
    expect(await statusOf('/health')).toBe(200);
    expect(await statusOf('/ready')).toBe(200);
  });

  it('ends with a code, and a status that a supervisor sees, when it does not come up any more', async () => {
    rmSync(within('global', 'pg_control'));
    killPostmaster();
    expect(await gateway.ended).toBe(69);
    expect(gateway.printed()).toContain('ENGINE_LOST: ');
    expect(gateway.printed()).toContain('"msg":"stopped"');
  });
});

async function codeOf(response: Response): Promise<unknown> {
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return errors?.[0]?.extensions.code;
}
