import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { migratedFolder } from '@plangraph/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const checkout = join(import.meta.dirname, '../..');

let folder: string;
beforeEach(async () => {
  folder = await migratedFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** Processes that were started with this test's folder. */
function left(): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && environmentOf(pid).includes(`PLANGRAPH_DATA_DIR=${folder}`));
}

function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8');
  } catch {
    return '';
  }
}

describe.runIf(process.platform === 'linux')('the command of the README', { timeout: 180_000 }, () => {
  it.each([
    'SIGTERM to it alone',
    'SIGINT to it alone',
    'SIGKILL to it alone',
    'SIGINT to its group, as Ctrl-C sends it,',
  ] as const)('takes the gateway along when %s ends it', async (sent) => {
    const { DATABASE_URL: _, ...inherited } = process.env;
    const env = { ...inherited, PLANGRAPH_DATA_DIR: folder, PLANGRAPH_DATASETS: 'none', PORT: '0' };
    const started = spawn('npx', ['-y', 'pnpm@12', 'start'], {
      cwd: checkout,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true, // a group of its own, as a terminal gives it
    });
    let printed = '';
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (chunk) => (printed += chunk));
    const patience = { timeout: 90_000, interval: 100 };
    await vi.waitFor(() => expect(printed).toContain('"msg":"serving"'), patience);
    expect(left().length).toBeGreaterThan(1);
    const [signal] = sent.split(' ') as [NodeJS.Signals];
    process.kill(sent.includes('group') ? -(started.pid ?? 0) : (started.pid ?? 0), signal);
    await once(started, 'exit');
    await vi.waitFor(() => expect(left()).toEqual([]), patience);
    expect(printed).toContain('"msg":"stopped"');
  });
});
