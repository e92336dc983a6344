import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, gatewayUrlOf, openDatabase } from '@plangraph/database';
import { scratchFolder } from '@plangraph/testing';

/** A server that follows the primary. */
export interface Standby {
  /** As the owner of the tables. */
  readonly database: Database;
  /** Replays each commit so much later than it was made, in milliseconds. */
  delay(milliseconds: number): Promise<void>;
  /** Ends its PostgreSQL as a power cut would; it is started again by itself. */
  kill(): void;
  close(): Promise<void>;
}

/** A primary with those that follow it, of the programs that come along, on sockets of this machine. */
export interface Servers {
  readonly primary: Database;
  readonly standbys: readonly Standby[];
  /** Where each listens, the primary first. */
  readonly folders: readonly string[];
  /** Ends the primary as a power cut would, for good. */
  killPrimary(): void;
  close(): Promise<void>;
}

export interface ServersOptions {
  /** A data directory that holds a database with every migration; one is made when left out. */
  readonly base?: string;
  /** Whether a commit is acknowledged only when another server has it. */
  readonly synchronous?: boolean;
  /** Where the primary copies its log, segment by segment; nowhere when left out. */
  readonly archive?: string;
}

/** Starts a primary with every migration, and so many servers that follow it. */
export async function startServers(
  count: number,
  { base, synchronous, archive }: ServersOptions = {},
): Promise<Servers> {
  const folder = scratchFolder();
  if (base) execFileSync('cp', ['-a', base, join(folder, 'primary')]);
  const primary = await openDatabase({
    dataDirectory: join(folder, 'primary'),
    durable: false,
    migrate: !base,
    archive,
  });
  // The role of gateways is copied along.
  const asGateway = { url: gatewayUrlOf(primary.url), ownerUrl: primary.url, asGateway: true, poolSize: 1 };
  await (await openDatabase(asGateway)).close();
  // Nothing is forced to the disk, but what is committed is in the log, and goes to those who follow.
  await primary.pool.query('ALTER DATABASE plangraph SET synchronous_commit = on');
  const names = Array.from({ length: count }, (_, nth) => `standby${nth + 1}`);
  await copyData(primary, folder, names);
  const standbys = await Promise.all(names.map((name) => startStandby(folder, name)));
  if (synchronous) {
    for (const { pool } of [...standbys.map(({ database }) => database), primary]) {
      await pool.query(`ALTER SYSTEM SET synchronous_standby_names = 'ANY 1 (${names.join()})'`);
      await pool.query('SELECT pg_reload_conf()');
    }
  }
  return {
    primary,
    standbys,
    folders: ['primary', ...names].map((name) => dataOf(folder, name)),
    killPrimary() {
      // Whoever starts it again by itself finds that it cannot be.
      renameSync(join(dataOf(folder, 'primary'), 'global/pg_control'), join(folder, 'pg_control'));
      killIn(dataOf(folder, 'primary'));
    },
    async close() {
      await Promise.all(standbys.map((each) => each.close()));
      await primary.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const dataOf = (folder: string, name: string) => join(folder, name, 'postgres');

/** Copies a running database's files, for the copies to follow it: https://www.postgresql.org/docs/current/warm-standby.html */
async function copyData(primary: Database, folder: string, names: readonly string[]): Promise<void> {
  const first = dataOf(folder, 'primary');
  const session = await primary.pool.connect();
  await session.query(`SELECT pg_backup_start('standbys', true)`);
  for (const name of names) {
    mkdirSync(join(folder, name), { mode: 0o755 });
    // Files come and go while it serves.
    execFileSync('sh', ['-c', `cp -a ${first} ${dataOf(folder, name)} 2>/dev/null || true`]);
  }
  const { rows } = await session.query<{ label: string }>('SELECT labelfile AS label FROM pg_backup_stop(false)');
  session.release();
  const hosts = [first, ...names.map((name) => dataOf(folder, name))].join();
  const password = decodeURIComponent(new URL(primary.url).password);
  for (const name of names) {
    const copy = dataOf(folder, name);
    for (const file of readdirSync(join(copy, 'pg_wal'))) rmSync(join(copy, 'pg_wal', file), { recursive: true });
    for (const file of readdirSync(copy)) if (/^(postmaster\.|\.s\.PGSQL)/.test(file)) rmSync(join(copy, file));
    writeFileSync(join(copy, 'backup_label'), rows[0]?.label ?? '');
    writeFileSync(join(copy, 'standby.signal'), '');
    appendFileSync(
      join(copy, 'postgresql.auto.conf'),
      // Whichever is the primary is followed.
      `primary_conninfo = 'host=${hosts} port=5432 user=plangraph password=${password} application_name=${name} target_session_attrs=primary'\n` +
        'wal_retrieve_retry_interval = 100\n',
    );
    execFileSync('chown', ['-R', `--reference=${first}`, copy]);
  }
}

async function startStandby(folder: string, name: string): Promise<Standby> {
  const database = await openDatabase({
    dataDirectory: join(folder, name),
    durable: false,
    migrate: false,
    poolSize: 1,
  });
  return {
    database,
    async delay(milliseconds) {
      await database.pool.query(`ALTER SYSTEM SET recovery_min_apply_delay = ${Math.round(milliseconds)}`);
      await database.pool.query('SELECT pg_reload_conf()');
    },
    kill: () => killIn(dataOf(folder, name)),
    close: () => database.close(),
  };
}

function killIn(data: string): void {
  process.kill(Number.parseInt(readFileSync(join(data, 'postmaster.pid'), 'utf8'), 10), 'SIGKILL');
}
