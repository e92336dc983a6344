import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '@plangraph/database';
import { migratedFolder, scratchFolder } from '@plangraph/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startProcess } from './startedProcess.ts';

let folder: string;
beforeEach(() => {
  folder = scratchFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

describe('a start after gateway and PostgreSQL have died together', () => {
  it('does not fail on what they left, whoever bears their numbers by now', async () => {
    rmSync(folder, { recursive: true });
    folder = await migratedFolder();
    const first = startProcess(folder, { argument: 'writing' });
    await first.says('waiting');
    const data = join(folder, 'postgres');
    const files = ['postmaster.pid', '.s.PGSQL.5432.lock'].map((name) => join(data, name));
    const left = files.map((file) => readFileSync(file, 'utf8'));
    process.kill(Number.parseInt(left[0] ?? '', 10), 'SIGKILL');
    await first.kill();
    for (const [index, file] of files.entries()) {
      writeFileSync(file, (left[index] ?? '').replace(/^\d+/, String(process.pid)));
    }
    const database = await openDatabase({ dataDirectory: folder, migrate: false });
    expect(await database.read({ text: 'SELECT to_json(kept) FROM written', values: [] })).toBe(1);
    await database.close();
  });
});

describe.runIf(process.getuid?.() === 0)('a copied data directory that points to the data of the original', () => {
  it('neither stops the original nor writes into its data, whether that one runs or not', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o700);
    const original = await openDatabase({ dataDirectory: join(closed, 'original') });
    await original.pool.query('CREATE TABLE mine AS SELECT 1 AS kept');
    cpSync(join(closed, 'original'), join(closed, 'copy'), { recursive: true });
    const open = () => openDatabase({ dataDirectory: join(closed, 'copy') }).catch((error) => error);
    expect(await open()).toMatchObject({
      code: 'ENGINE_DATA_OF_ANOTHER',
      message: expect.stringContaining('original'),
    });
    expect(await original.read({ text: 'SELECT to_json(kept) FROM mine', values: [] })).toBe(1);
    await original.close();
    expect(await open()).toMatchObject({ code: 'ENGINE_DATA_OF_ANOTHER' });
    const data = readFileSync(join(closed, 'original', 'postgres.elsewhere'), 'utf8').trim();
    rmSync(join(data, '..'), { recursive: true });
  });
});
