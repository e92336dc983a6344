import type { Database } from '@plangraph/database';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { measureDatabase } from './metrics/measuredDatabase.ts';
import type { Graph } from './run.ts';

/**
 * Opens the database, brings it up to date, loads the data sets and composes the schema over it. Only the last where
 * another process has done the rest.
 */
export async function openGraph(config: Config, log: Logger, prepared = false): Promise<Graph> {
  const database = import('@plangraph/database').then(({ openDatabase }) =>
    openDatabase({
      ...databaseOptions(config),
      poolSize: poolSizeOf(config),
      statementTimeout: config.statementTimeout,
      shareReads: config.shareReads,
      log,
      migrate: !prepared,
    }),
  );
  // The domains are read from disk while PostgreSQL starts.
  const [opened, { settleUnheard }, { openResponseCache }, { composeSchema }, { loadPlans }, { domains }] =
    await Promise.all([
      database,
      import('@plangraph/database'),
      import('./responseCacheOpen.ts'),
      import('@plangraph/schema'),
      import('./loadPlans.ts'),
      import('./domains.ts'),
      import('@plangraph/dataset'),
    ]).catch(async (error) => {
      await database.then((left) => left.close()).catch(() => {});
      throw error;
    });
  try {
    if (!prepared) await loadPlans(opened, config, log);
    const measured = config.metrics ? measureDatabase(opened) : undefined;
    const schema = composeSchema({ domains, database: measured ?? opened });
    const { responseCacheBytes: bytes } = config;
    const kept = bytes === null ? null : openResponseCache({ database: opened, bytes, log });
    return {
      schema,
      database: measured,
      cache: kept?.cache,
      settle: kept?.settle ?? settleUnheard(opened),
      check: () => opened.pool.query('select 1'),
      close: async () => {
        await kept?.close();
        await opened.close();
      },
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** Brings the database up to date and loads the data sets, for other processes to read. */
export async function prepareDatabase(config: Config, log: Logger): Promise<Database> {
  const { openDatabase } = await import('@plangraph/database');
  const database = await openDatabase({ ...databaseOptions(config), poolSize: 2, log, migrate: true });
  try {
    const { loadPlans } = await import('./loadPlans.ts');
    await loadPlans(database, config, log);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The connection that hears of changes is one of those that the settings allow. */
function poolSizeOf({ databaseConnections, responseCacheBytes }: Config): number {
  return databaseConnections - (responseCacheBytes === null ? 0 : 1);
}

/** Which database the settings name: one by its URL, or the embedded one by its folder. */
export function databaseOptions(config: Config): { url?: string; dataDirectory?: string } {
  return config.databaseUrl === null ? { dataDirectory: config.dataDirectory } : { url: config.databaseUrl };
}
