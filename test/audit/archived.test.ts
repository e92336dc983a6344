import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Database, inspectAudit } from '@plangraph/database';
import { allTold, scratchDatabase } from '@plangraph/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

const cli = join(import.meta.dirname, '../../packages/database/src/cli.ts');
const folder = mkdtempSync(join(tmpdir(), 'plangraph-audit-archive-'));
const file = join(folder, 'before-april.gz');
let database: Database;
beforeAll(async () => {
  database = await scratchDatabase();
  const at = (day: string, text: string) =>
    database.pool.query(`BEGIN; SELECT set_config('plangraph.moment', '2023-${day}T00:00:00Z', true); ${text}; COMMIT`);
  await at('01-01', `INSERT INTO "Place" (code, "nameZh", "nameEn", kind) VALUES ('n', '北', 'One', 'VILLAGE')`);
  await at('02-01', `UPDATE "Place" SET "nameEn" = 'Two'`);
  await at('03-01', `UPDATE "Place" SET "nameEn" = 'Three'`);
  await at('05-01', `UPDATE "Place" SET "nameEn" = 'Four'`);
  await at('06-01', `UPDATE "Place" SET "nameEn" = 'Five'`);
  await allTold(database);
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

async function run(...args: string[]): Promise<string> {
  const env = { ...process.env, DATABASE_URL: database.url };
  const said = await promisify(execFile)(process.execPath, [cli, ...args], { env }).catch((error) => error);
  return `${said.stdout}${said.stderr}`;
}

it('holds after history was archived, says what it cannot compare, finds what was changed beside it, and compares all when it is read back', async () => {
  const end = /(\d+:[0-9a-f]{64})/.exec(await run('audit:verify'))?.[1] ?? '';
  expect(await run('history:archive', file, '--before=2023-04-01T00:00:00Z')).toContain('Moved 2 versions');
  const archived = await run('audit:verify', end);
  expect(archived).toMatch(/entries of 1 days hold/);
  expect(archived).toContain('2 versions lie in archives of history');

  const session = await database.pool.connect();
  try {
    await session.query(`BEGIN; ALTER TABLE history."Place" DISABLE TRIGGER ALL;
      UPDATE history."Place" SET "nameEn" = 'Fourth' WHERE "nameEn" = 'Four'`);
    const { broken } = await inspectAudit(session);
    expect(broken).toMatchObject({ fault: 'RECORD_CHANGED', noun: 'Place', record: 1 });
  } finally {
    await session.query('ROLLBACK');
    session.release();
  }
  expect(await run('history:read', file)).toContain('Read 2 versions back');
  const whole = await run('audit:verify', end);
  expect(whole).toMatch(/entries of 1 days hold/);
  expect(whole).not.toContain('archives of history');
}, 60_000);
