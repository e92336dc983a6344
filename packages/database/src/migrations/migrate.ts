import { setTimeout as sleep } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { watchTables } from '../changes/watchTables.ts';
import { startErrors } from '../errors/start.ts';
import { type Log, silentLog } from '../log.ts';
import { PrimaryClient } from '../pool/primaryClient.ts';
import { analyseFilled } from './analyse.ts';
import { claimTables } from './claimTables.ts';
import { findDeparted, tellDeparted } from './departed.ts';
import { findUnwritten } from './findUnwritten.ts';
import { type Migration, readHistory } from './history.ts';
import { changeIndexes, indexChangeOf } from './indexes.ts';
import { keepHistories } from './keepHistories.ts';
import { keepRetirements } from './keepRetirements.ts';
import { owners } from './owners.ts';
import { findPending } from './pending.ts';
import { noFilters, startSchemaEngine } from './schemaEngine.ts';
import { tellTables } from './tellTables.ts';

/** The key under which Prisma's own tools lock a database for migrating, so that they and we wait for each other. */
const MIGRATION_LOCK = 72707369;

export interface MigrateOptions {
  readonly pool: pg.Pool;
  readonly url: string;
  readonly log: Log;
  readonly history?: readonly Migration[] | undefined;
  /** Whether migrations of indexes alone let others write meanwhile; then they are no transactions. False by default. */
  readonly online?: boolean | undefined;
}

/**
 * Brings a database up to the newest migration and gives the names of those applied; safe when several processes do
 * it at once.
 *
 * @throws MIGRATION_EDITED, MIGRATION_UNFINISHED, MIGRATION_FAILED with what PostgreSQL said, or MIGRATION_UNWRITTEN where the
 *   newest does not lead to the data model.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const applied = await applyPending(options);
  // Whoever names a history wants a database of an earlier release.
  if (!options.history) await findUnwritten();
  return applied;
}

async function applyPending({
  pool,
  url,
  log,
  history = readHistory(),
  online = false,
}: MigrateOptions): Promise<string[]> {
  const departed = await findDeparted(pool, owners);
  tellDeparted(departed, log);
  if ((await findPending(pool, history, log, departed)).length === 0) return [];
  const session = await openSingleConnection(url);
  try {
    await lock(session, log);
    // Of a role called `plangraph` PostgreSQL would make the new tables in our own schema of that name.
    await session.query('SET search_path TO public');
    return await applyEach(session, await findPending(session, history, silentLog), { history, log, online });
  } finally {
    await session.end(); // the lock goes with it
  }
}

/**
 * One connection in the clothes of a pool, as Prisma's adapter wants it. A pool proper gives a connection up when a
 * statement fails, and with it the lock and the transaction.
 */
async function openSingleConnection(url: string): Promise<pg.Pool> {
  const pool = new pg.Pool({
    Client: PrimaryClient,
    connectionString: url,
    max: 1,
    application_name: 'plangraph migrations',
  });
  pool.on('error', () => {}); // cut while it is being closed: nothing is under way any more
  const client = await pool.connect();
  client.on('error', () => {}); // the statement under way fails too, and is reported
  const end = pool.end.bind(pool);
  return Object.assign(pool, {
    query: client.query.bind(client),
    end: async () => {
      client.release(true);
      await end();
    },
  });
}

/**
 * Asks again and again rather than waits: whoever waits keeps a view of the database, and an index that the other makes while others
 * write would wait for that.
 */
async function lock(session: pg.Pool, log: Log): Promise<void> {
  for (let asked = 0; ; asked += 1) {
    const { rows } = await session.query('SELECT pg_try_advisory_lock($1) AS taken', [MIGRATION_LOCK]);
    if (rows[0]?.taken) return;
    if (asked === 0) log.info('Waiting for another process that is migrating the database.');
    await sleep(200);
  }
}

async function applyEach(
  session: pg.Pool,
  pending: readonly Migration[],
  { history, log, online }: Required<Pick<MigrateOptions, 'log' | 'online'>> & { history: readonly Migration[] },
): Promise<string[]> {
  if (pending.length === 0) return [];
  const scripts = new ScriptRunner(session);
  const engine = await startSchemaEngine(await scripts.adapter());
  try {
    for (const migration of pending) {
      log.info(`Applying the migration ${migration.name}.`);
      const indexes = online ? indexChangeOf(migration.sql) : null;
      if (indexes) await changeIndexes(session, migration, indexes).catch((error) => fail(migration.name, error));
      else await applyOne(session, engine, scripts, history.slice(0, history.indexOf(migration) + 1));
    }
    await keepHistories(session);
    await keepRetirements(session);
    await tellTables(session);
    await watchTables(session);
    await claimTables(session, owners);
    await analyseFilled(session);
  } finally {
    engine.free();
  }
  return pending.map((migration) => migration.name);
}

/**
 * A migration, and the row that says it was applied, are one transaction: whoever dies in between leaves neither, and
 * the next start begins it anew.
 */
async function applyOne(
  session: pg.Pool,
  engine: SchemaEngine,
  scripts: ScriptRunner,
  history: readonly Migration[],
): Promise<void> {
  await session.query('BEGIN');
  try {
    await engine.applyMigrations({ migrationsList: asList(history), filters: noFilters });
    await session.query('COMMIT');
  } catch (error) {
    await session.query('ROLLBACK').catch(() => {});
    fail(history.at(-1)?.name ?? '', scripts.failure ?? (error as Error));
  }
}

function fail(name: string, cause: Error): never {
  throw startErrors.MIGRATION_FAILED({ name, reason: cause.message, cause });
}

/** Prisma's adapter on one connection, except that scripts reach PostgreSQL whole. */
class ScriptRunner {
  /** What the last script failed with; the engine's own complaint comes after it and hides it. */
  failure: Error | undefined;
  readonly #session: pg.Pool;

  constructor(session: pg.Pool) {
    this.#session = session;
  }

  async adapter(): Promise<SqlDriverAdapter> {
    const adapter: SqlDriverAdapter = await new PrismaPg(this.#session).connect();
    // Prisma's adapter would cut the script at every semicolon, also at those within a function's body.
    adapter.executeScript = async (script) => {
      try {
        await this.#session.query(script);
      } catch (error) {
        this.failure = error as Error;
        throw error;
      }
    };
    return adapter;
  }
}

function asList(history: readonly Migration[]) {
  return {
    baseDir: 'prisma/migrations',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: history.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  };
}
