import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@plangraph/database';
import { migratedFolder, scratchFolder } from '@plangraph/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startProcess } from './startedProcess.ts';

let folder: string;
beforeEach(() => {
  folder = scratchFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const draft = () => readdirSync(folder).find((name) => name.startsWith('postgres.draft-')) ?? 'none';
const within = (...path: string[]) => existsSync(join(folder, ...path));

describe('a process that is killed while it opens the database', () => {
  const moments: [string, () => boolean][] = [
    ['just after it locked the folder', () => within('engine.lock')],
    ['when initdb begins', () => within(draft())],
    ['when initdb has named the version', () => within(draft(), 'data', 'PG_VERSION')],
    ['when initdb fills the catalogs', () => within(draft(), 'data', 'base', '4')],
    ['when the data has its name', () => within('postgres')],
    ['when PostgreSQL is starting', () => within('postgres', 'postmaster.pid')],
    ['when PostgreSQL listens', () => within('postgres', '.s.PGSQL.5432')],
  ];
  it.each(moments)('%s leaves a folder that the next start completes', async (_, reached) => {
    const first = startProcess(folder);
    while (!reached()) await sleep(1);
    await first.kill();
    await expectToOpen(folder, { migrate: false });
  });

  it('while it migrates leaves a folder that the next start completes', async () => {
    const first = startProcess(folder);
    await first.says('Applying the migration');
    await sleep(Math.random() * 150);
    await first.kill();
    await expectToOpen(folder);
  });

  it.each([1, 2, 3])('at any moment, again and again, leaves one that the next start completes (%i)', async () => {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const start = startProcess(folder);
      await sleep(Math.random() * 1_500);
      await start.kill();
    }
    await expectToOpen(folder);
  });
});

describe('a process that is killed while the database is open', () => {
  beforeEach(haveMigrated);

  it('loses nothing that was written, and its PostgreSQL is stopped by the next start', async () => {
    const first = startProcess(folder, { argument: 'writing' });
    await first.says('waiting');
    const orphan = Number.parseInt(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10);
    await first.kill();
    expect(isAlive(orphan)).toBe(true);

    const warnings: string[] = [];
    const log = { info() {}, error() {}, warn: (message: string) => void warnings.push(message) };
    const database = await openDatabase({ dataDirectory: folder, log });
    expect(isAlive(orphan)).toBe(false);
    expect(warnings.join()).toContain(String(orphan));
    expect(await database.read({ text: 'SELECT to_json(kept) FROM written', values: [] })).toBe(1);
    await database.close();
  });

  it('does not take a stranger who bears its old number for its PostgreSQL', async () => {
    const strange = await migratedFolder();
    const stranger = startProcess(strange);
    await stranger.says('waiting');
    const other = readFileSync(join(strange, 'postgres', 'postmaster.pid'), 'utf8');
    writeFileSync(join(folder, 'postgres', 'postmaster.pid'), other);
    await expectToOpen(folder);
    expect(isAlive(Number.parseInt(other, 10))).toBe(true);
    await stranger.stop();
    rmSync(strange, { recursive: true, force: true, maxRetries: 5 });
  });
});

describe('PostgreSQL that dies under an open database', () => {
  beforeEach(haveMigrated);

  it('fails the statements under way, and the process lives to say so', async () => {
    const errors: string[] = [];
    const log = { info() {}, warn() {}, error: (message: string) => void errors.push(message) };
    const database = await openDatabase({ dataDirectory: folder, log });
    const postmaster = Number.parseInt(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10);
    const asked = expect(database.read({ text: 'SELECT pg_sleep(60)::text', values: [] })).rejects.toThrow();
    await sleep(50);
    process.kill(postmaster, 'SIGKILL');
    await asked;
    await expect(database.read({ text: `SELECT '1'::json`, values: [] })).rejects.toThrow();
    await vi.waitFor(() => expect(errors.join()).toContain('PostgreSQL ended by itself'));
    await database.close();
    await expectToOpen(folder);
  });
});

describe('two processes that open the same folder', () => {
  it('at the same moment: one wins, the other is told who has it', async () => {
    const both = [startProcess(folder), startProcess(folder)] as const;
    const said = await Promise.all(both.map((each) => Promise.any([each.says('waiting'), each.says('refused')])));
    expect(said.filter((line) => line === 'waiting')).toHaveLength(1);
    const winner = said[0] === 'waiting' ? both[0] : both[1];
    expect(said.find((line) => line !== 'waiting')).toMatch(new RegExp(`refused ENGINE_IN_USE .*pid ${winner.pid}`));
    await winner.stop();
    await expectToOpen(folder);
  });
});

/** Has the story begin after the first start. */
async function haveMigrated(): Promise<void> {
  rmSync(folder, { recursive: true });
  folder = await migratedFolder();
}

/** Where it is the engine that is told of, migrations are left out: they are most of a first start. */
async function expectToOpen(dataDirectory: string, { migrate = true } = {}): Promise<void> {
  const database = await openDatabase({ dataDirectory, migrate });
  expect(await database.read({ text: `SELECT '1'::json`, values: [] })).toBe(1);
  if (migrate) expect(await database.prisma.plan.count()).toBe(0);
  await database.close();
  expect(readdirSync(dataDirectory).filter((name) => name.includes('.draft-'))).toEqual([]);
}

/** Whether it still runs; one that has ended, but whose end nobody has taken note of, does not. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
}
