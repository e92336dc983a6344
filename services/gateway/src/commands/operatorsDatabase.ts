import { type Database, openDatabase, runningEngine } from '@plangraph/database';
import { type Config, type ProcessEnvironment, readConfig } from '../config/config.ts';
import { inBoth, spoken } from '../errors/spoken.ts';
import { startErrors } from '../errors/start.ts';
import { createLog } from '../start/log.ts';
import { databaseOptions } from '../start/openGraph.ts';
import { foldersBeside, withStartOptions } from './startOptions.ts';

/**
 * Runs what a command of the operator's does in the database that the settings name, brought up to date: also in the embedded one
 * of a gateway that runs. With `--demo` or `--demo=province` that is the one of such a start. Says in the end which it was.
 *
 * @throws {Failure} DATABASE_AT_REST where a demonstration runs, and what is asked for without naming it would be written elsewhere.
 */
export async function inDatabase<T>(
  environment: ProcessEnvironment,
  demonstration: readonly string[],
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const config = withStartOptions(readConfig({ ...environment, PLANGRAPH_DATASETS: 'none' }), demonstration);
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel, 'stderr');
  // A gateway that runs has the embedded database open, and has brought it up to date.
  const running = config.databaseUrl === null ? await runningEngine(config.dataDirectory) : null;
  if (config.databaseUrl === null && running === null && config.demo === null) await refuseAtRest(config);
  const asked = running ? { url: running, migrate: false } : { ...databaseOptions(config), migrate: true };
  const database = await openDatabase({ ...asked, log });
  const done = await work(database).finally(() => database.close());
  process.stderr.write(`${inBoth(whichOf(config, running !== null))}\n`);
  return done;
}

/** Refuses to write where nothing runs while a demonstration beside it does: whoever follows a guide there means that one. */
async function refuseAtRest({ dataDirectory }: Config): Promise<void> {
  for (const [option, folder] of foldersBeside(dataDirectory)) {
    if (await runningEngine(folder)) throw startErrors.DATABASE_AT_REST({ option, folder: dataDirectory });
  }
}

function whichOf({ databaseUrl, dataDirectory: folder }: Config, isServed: boolean) {
  if (databaseUrl !== null) return spoken.inNamedDatabase();
  return isServed ? spoken.inServedDatabase({ folder }) : spoken.inRestingDatabase({ folder });
}

/** The organisation that an option names, which serves; null where it names none. */
export async function organisationOf({ prisma }: Database, code: string | undefined) {
  if (code === undefined) return null;
  const found = await prisma.organisation.findUnique({ where: { code } });
  if (found && found.retiredAt === null) return found;
  throw startErrors.ORGANISATION_UNKNOWN({ code });
}
