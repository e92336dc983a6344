import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { scratchFolder } from '@plangraph/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { promised } from '../journeys/world.ts';
import { type StartedCluster, startCluster } from './startedCluster.ts';

const cli = join(import.meta.dirname, '../../packages/database/src/cli.ts');

let folder: string;
let closed: string;
const running: StartedCluster[] = [];
beforeEach(() => {
  folder = scratchFolder();
  closed = join(folder, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  chmodSync(closed, 0o700);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((gateway) => gateway.kill()));
  for (const pointer of ['first', 'second'].map((name) => join(closed, name, 'postgres.elsewhere'))) {
    if (existsSync(pointer)) rmSync(dirname(readFileSync(pointer, 'utf8').trim()), { recursive: true, maxRetries: 5 });
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function start(name: string): Promise<string> {
  const gateway = startCluster({ PLANGRAPH_DATA_DIR: join(closed, name), PLANGRAPH_METRICS: 'off' });
  running.push(gateway);
  return String((await gateway.says('serving')).url);
}

async function operator(name: string, ...command: string[]): Promise<string> {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const env = { ...inherited, PLANGRAPH_DATA_DIR: join(closed, name) };
  return (await promisify(execFile)(process.execPath, [cli, ...command], { env })).stdout;
}

async function ask(url: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: promised('plan') }),
  });
  return response.json();
}

describe('a gateway in a folder that nobody else may enter', { timeout: 180_000 }, () => {
  it('is backed up while it serves, and restored beside it; both give the same answer', async () => {
    const first = await start('first');
    const file = join(closed, 'backup.tar.gz');
    expect(await operator('first', 'backup', file)).toContain(file);
    expect(await operator('second', 'restore', file)).toContain('Restored');
    // What was sealed before the backup, and what was not sealed yet, holds in what was restored.
    expect(await operator('second', 'audit:verify')).toMatch(/^[1-9]\d* entries of 1 days hold/);
    const second = await start('second');
    const answer = await ask(first);
    expect(answer).toMatchObject({ data: { plan: { code: 'kaihua-2023' } } });
    expect(await ask(second)).toEqual(answer);
  });
});
