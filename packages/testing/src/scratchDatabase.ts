import { createHash, randomBytes } from 'node:crypto';
import { alter, type Database, gatewayUrlOf, type OpenDatabaseOptions, openDatabase } from '@plangraph/database';
import { frozen } from './frozen.ts';

/** How the global setup tells the tests' processes where the server is, and what this run's databases are called. */
export const variables = { url: 'PLANGRAPH_TEST_SERVER', run: 'PLANGRAPH_TEST_RUN' } as const;

export interface ScratchDatabaseOptions
  extends Pick<OpenDatabaseOptions, 'onStatement' | 'poolSize' | 'statementTimeout' | 'log'> {
  /** Name of the {@link template} to copy; by default the one that has every migration and no rows. */
  readonly from?: string;
  /** The last migration that it has, where it is to be one of an earlier release; then it has no rows. */
  readonly upTo?: string;
}

/**
 * Makes a database of the test's own, a copy of a template, and opens it; closing drops it.
 *
 * @example
 * const database = await scratchDatabase();
 * await database.prisma.unit.count();
 * await database.close();
 */
export async function scratchDatabase(options: ScratchDatabaseOptions = {}): Promise<Database> {
  const { from, upTo, ...rest } = options;
  const name = `${setting(variables.run)}_${randomBytes(5).toString('hex')}`;
  if (upTo !== undefined) await earlierTemplate(upTo);
  else if (from === undefined) await emptyTemplate();
  await copyDatabase(templateName(upTo ?? from), name);
  const database = await openDatabase({ poolSize: 5, ...rest, url: urlOf(name), migrate: false });
  return alter(database, {
    read: async (...asked: Parameters<Database['read']>) => frozen(await database.read(...asked)),
    async close() {
      await database.close();
      await (await kept()).query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    },
  });
}

/** Opens a scratch database as gateways do, by a role that owns nothing. What it may do was reviewed when its template was made. */
export async function asGateway(owner: Database, options: ScratchDatabaseOptions = {}): Promise<Database> {
  const { from: _, ...rest } = options;
  const database = await openDatabase({ poolSize: 5, ...rest, url: gatewayUrlOf(owner.url), migrate: false });
  return alter(database, {
    asOwner: owner.asOwner,
    read: async (...asked: Parameters<Database['read']>) => frozen(await database.read(...asked)),
  });
}

/**
 * Builds a template once per run, whichever test file asks first; the others wait for it. Copy it with
 * `scratchDatabase({ from: name })`.
 */
export async function template(name: string, fill: (database: Database) => Promise<void>): Promise<void> {
  await emptyTemplate();
  await buildOnce(templateName(name), async (draft) => {
    await copyDatabase(templateName(), draft);
    const database = await openDatabase({ url: urlOf(draft), migrate: false });
    await fill(database).finally(() => database.close());
  });
}

let empty: Promise<void> | undefined;

/** The template that every other is made from has every migration. Suites of pure rules need none, so it is made when first asked for. */
function emptyTemplate(): Promise<void> {
  empty ??= buildOnce(templateName(), async (draft) => {
    await copyDatabase('template0', draft);
    const ownerUrl = urlOf(draft);
    await (await openDatabase({ url: gatewayUrlOf(ownerUrl), ownerUrl, asGateway: true, poolSize: 1 })).close();
  });
  return empty;
}

/** The template of a release that ended with that migration. */
function earlierTemplate(upTo: string): Promise<void> {
  return buildOnce(templateName(upTo), async (draft) => {
    await copyDatabase('template0', draft);
    const ownerUrl = urlOf(draft);
    await (await openDatabase({ url: gatewayUrlOf(ownerUrl), ownerUrl, asGateway: true, poolSize: 1, upTo })).close();
  });
}

/** Makes a database of that name by building a draft of it, unless somebody has or is about to. */
async function buildOnce(final: string, build: (draft: string) => Promise<void>): Promise<void> {
  if (await isThere(await kept(), final)) return;
  await onServer(async (pool) => {
    // A pool lets go of an idle connection, and with it of the lock.
    const holder = await pool.connect();
    try {
      await holder.query('SELECT pg_advisory_lock(hashtext($1))', [final]);
      if (await isThere(holder, final)) return;
      const draft = `${final}_draft`;
      await holder.query(`DROP DATABASE IF EXISTS "${draft}" WITH (FORCE)`);
      await build(draft);
      await holder.query(`ALTER DATABASE "${draft}" RENAME TO "${final}"`);
    } finally {
      holder.release(true);
    }
  });
}

async function isThere(asked: Pick<Database['pool'], 'query'>, name: string): Promise<boolean> {
  const { rowCount } = await asked.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  return rowCount === 1;
}

/** What the template of that name is called on the server, which cuts names after 63 bytes without a word. */
function templateName(name = 'empty'): string {
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 10);
  return `${setting(variables.run)}_template_${digest}`;
}

/** The address of another database on the run's server. */
function urlOf(database: string): string {
  const url = new URL(setting(variables.url));
  url.pathname = `/${database}`;
  return url.href;
}

/** Drops every database of this run. */
export async function dropDatabases(): Promise<void> {
  await onServer(async (pool) => {
    const own = `SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)`;
    const { rows } = await pool.query<{ name: string }>(own, [setting(variables.run)]);
    for (const { name } of rows) await pool.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  });
}

/** Makes a database of that name, a copy of another: of its files, which is quicker than of its pages through the log. */
async function copyDatabase(from: string, to: string): Promise<void> {
  await (await kept()).query(`CREATE DATABASE "${to}" TEMPLATE "${from}" STRATEGY FILE_COPY`);
}

let keeping: Promise<Database> | undefined;

/** The connections to the run's server that the tests of a process share, by which databases are made and dropped: a new one costs as much as that. */
async function kept(): Promise<Database['pool']> {
  keeping ??= openDatabase({ url: setting(variables.url), migrate: false });
  return (await keeping).pool;
}

/** Uses one connection to the run's server, which belongs to nobody else. */
async function onServer<T>(use: (pool: Database['pool']) => Promise<T>): Promise<T> {
  const server = await openDatabase({ url: setting(variables.url), migrate: false, poolSize: 1 });
  return use(server.pool).finally(() => server.close());
}

function setting(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`${name} is not set: run under Vitest with packages/testing/src/globalSetup.ts as its globalSetup.`);
}
