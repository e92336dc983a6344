import type { Database } from '@plangraph/database';
import { type ProcessEnvironment, readConfig } from '../config/config.ts';
import { startErrors } from '../errors/start.ts';
import { createLog } from '../start/log.ts';
import { databaseOptions } from '../start/openGraph.ts';

/** Runs what a command of the operator's does in the database that the settings name, brought up to date: also in the embedded one of a gateway that runs. */
export async function inDatabase<T>(
  environment: ProcessEnvironment,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const config = readConfig({ ...environment, PLANGRAPH_DATASETS: 'none' });
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel, 'stderr');
  const { openDatabase, runningEngine } = await import('@plangraph/database');
  // A gateway that runs has the embedded database open, and has brought it up to date.
  const running = config.databaseUrl === null ? await runningEngine(config.dataDirectory) : null;
  const asked = running ? { url: running, migrate: false } : { ...databaseOptions(config), migrate: true };
  const database = await openDatabase({ ...asked, log });
  return work(database).finally(() => database.close());
}

/** The organisation that an option names, which serves; null where it names none. */
export async function organisationOf({ prisma }: Database, code: string | undefined) {
  if (code === undefined) return null;
  const found = await prisma.organisation.findUnique({ where: { code } });
  if (found && found.retiredAt === null) return found;
  throw startErrors.ORGANISATION_UNKNOWN({ code });
}
