import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, openDatabase } from '@plangraph/database';
import { migratedFolder, scratchFolder } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, asked } from './ask.ts';
import { type StartedCluster, startCluster } from './startedCluster.ts';
import { openWriter } from './writer.ts';

let folder: string;
let primary: Database;
let standby: Database;
let gateway: StartedCluster;
let url: string;

const dataOf = (name: string) => join(folder, name, 'postgres');
const current = () => join(folder, 'current');

/** Lets the name under which the gateway knows its database lead to one of both, as a name in DNS would. */
function lead(to: string): void {
  symlinkSync(dataOf(to), `${current()}.next`);
  renameSync(`${current()}.next`, current());
}

/** Copies a running database's files, and lets the copy follow it: https://www.postgresql.org/docs/current/warm-standby.html */
async function makeStandby(): Promise<void> {
  const session = await primary.pool.connect();
  await session.query(`SELECT pg_backup_start('standby', true)`);
  mkdirSync(join(folder, 'second'), { mode: 0o755 });
  // Files come and go while it serves.
  execFileSync('sh', ['-c', `cp -a ${dataOf('first')} ${dataOf('second')} 2>/dev/null || true`]);
  const { rows } = await session.query('SELECT labelfile AS label FROM pg_backup_stop(false)');
  session.release();
  const copy = dataOf('second');
  for (const name of readdirSync(join(copy, 'pg_wal'))) rmSync(join(copy, 'pg_wal', name), { recursive: true });
  for (const name of readdirSync(copy)) if (/^(postmaster\.|\.s\.PGSQL)/.test(name)) rmSync(join(copy, name));
  writeFileSync(join(copy, 'backup_label'), rows[0].label);
  writeFileSync(join(copy, 'standby.signal'), '');
  const { password } = new URL(primary.url);
  appendFileSync(
    join(copy, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=${dataOf('first')} port=5432 user=plangraph password=${decodeURIComponent(password)}'\n`,
  );
  execFileSync('chown', ['-R', `--reference=${dataOf('first')}`, copy]);
}

beforeAll(async () => {
  folder = scratchFolder();
  renameSync(await migratedFolder(), join(folder, 'first'));
  primary = await openDatabase({ dataDirectory: join(folder, 'first') });
  await makeStandby();
  standby = await openDatabase({ dataDirectory: join(folder, 'second'), migrate: false });
  lead('first');
  const { password } = new URL(primary.url);
  gateway = startCluster({
    DATABASE_URL: `postgresql://plangraph:${password}@localhost:5432/plangraph?host=${encodeURIComponent(current())}`,
    PLANGRAPH_DATA_DIR: join(folder, 'gateway'),
    PLANGRAPH_DATASETS: 'none',
    PLANGRAPH_METRICS: 'off',
    NODE_ENV: 'development',
  });
  url = String((await gateway.says('serving')).url);
}, 180_000);
afterAll(async () => {
  await gateway?.kill();
  await standby?.close();
  await primary?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe.runIf(process.platform === 'linux')('a database that becomes another', { timeout: 180_000 }, () => {
  it('is told as read-only while it takes no writes, answers meanwhile, and takes them again by itself', async () => {
    await primary.pool.query('ALTER SYSTEM SET default_transaction_read_only = on');
    await primary.pool.query('SELECT pg_reload_conf()');
    const write = () => ask(url, asked.write('read-only'));
    await expect.poll(async () => (await write()).code, { timeout: 30_000 }).toBe('DATABASE_READ_ONLY');
    const refused = await write();
    expect(refused).toMatchObject({ status: 503, repeatable: true });
    expect(Number(refused.retryAfter)).toBeGreaterThan(0);
    expect(await ask(url, asked.read)).toMatchObject({ status: 200, code: null });
    expect(await (await fetch(`${url}/ready`)).json()).toMatchObject({ database: 'read-only' });
    const session = await primary.pool.connect();
    await session.query('SET default_transaction_read_only = off');
    await session.query('ALTER SYSTEM RESET default_transaction_read_only');
    await session.query('SELECT pg_reload_conf()');
    session.release();
    await expect.poll(async () => (await write()).status, { timeout: 30_000 }).toBe(200);
  });

  it('is followed to its standby: nothing that was acknowledged is lost, twice or half', async () => {
    const writer = openWriter(url);
    for (let nth = 0; nth < 20; nth += 1) await writer.acknowledgement();
    await primary.close(); // a clean stop ends when the standby has everything
    await standby.pool.query('SELECT pg_promote()');
    lead('second');
    for (let nth = 0; nth < 20; nth += 1) await writer.acknowledgement();
    const acknowledged = await writer.stop();
    const kept = await standby.read({
      text: `SELECT json_build_object(
        'codes', (SELECT json_agg("code" ORDER BY "code") FROM "IndustryChain" WHERE "code" <> 'read-only'),
        'changes', (SELECT count(*) FROM "Change"), 'versions', (SELECT count(*) FROM history."IndustryChain"))`,
      values: [],
    });
    const count = acknowledged.length + 1;
    expect(kept).toEqual({ codes: acknowledged.toSorted(), changes: count, versions: count });
    expect(acknowledged.length).toBeGreaterThan(39);
  });
});
