import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Graph } from './run.ts';

/** Opens the database, brings it up to date, loads the data sets and composes the schema over it. */
export async function openGraph(config: Config, log: Logger): Promise<Graph> {
  const database = import('@plangraph/database').then(({ openDatabase }) =>
    openDatabase({ ...databaseOptions(config), log, migrate: true }),
  );
  // The domains are read from disk while PostgreSQL starts.
  const [opened, { composeSchema }, { loadDataset }, { domains }] = await Promise.all([
    database,
    import('@plangraph/schema'),
    import('@plangraph/plan'),
    import('./domains.ts'),
  ]).catch(async (error) => {
    await database.then((left) => left.close()).catch(() => {});
    throw error;
  });
  try {
    for (const folder of config.datasets) await loadDataset({ database: opened, folder, domains, log });
    return {
      schema: composeSchema({ domains, database: opened }),
      check: () => opened.pool.query('select 1'),
      close: () => opened.close(),
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** Which database the settings name: one by its URL, or the embedded one by its folder. */
export function databaseOptions(config: Config): { url?: string; dataDirectory?: string } {
  return config.databaseUrl === null ? { dataDirectory: config.dataDirectory } : { url: config.databaseUrl };
}
