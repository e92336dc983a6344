import { join, resolve } from 'node:path';
import pg from 'pg';
import { findRunning } from '../backup/running.ts';
import { defaultDataDirectory } from '../checkout.ts';
import { checkUrl } from '../connection.ts';
import { dataOf } from '../engine/place.ts';
import { startEngine } from '../engine/startEngine.ts';
import { backupErrors } from '../errors/backup.ts';
import type { Log } from '../log.ts';
import { archiveHistory } from './archiveHistory.ts';
import { readBackHistory } from './readBack.ts';

const usage = `Usage:
  history:archive <file> --before=<moment with its zone>
  history:read <file>
Settings: PLANGRAPH_DATA_DIR, or DATABASE_URL for a PostgreSQL of your own, as the role that owns the tables.`;

const log: Log = { info: console.error, warn: console.error, error: console.error };

/** `history:archive <file> --before=<moment>`; gives the exit code. */
export async function archive(args: readonly string[]): Promise<number> {
  const [file, ...more] = args.filter((arg) => !arg.startsWith('--'));
  const before = args.find((arg) => arg.startsWith('--before='))?.slice('--before='.length) ?? '';
  const until = new Date(before);
  if (!file || more.length > 0 || !/T.*(Z|[+-]\d\d:?\d\d)$/.test(before) || Number.isNaN(until.getTime())) {
    return explain();
  }
  const { versions } = await onDatabase((session) => archiveHistory(session, until, resolve(file)));
  console.log(`Moved ${versions} versions that had ended before ${until.toISOString()} into ${file}.`);
  return 0;
}

/** `history:read <file>`; gives the exit code. */
export async function readBack(args: readonly string[]): Promise<number> {
  const [file, ...more] = args;
  if (!file || more.length > 0) return explain();
  const { versions } = await onDatabase((session) => readBackHistory(session, resolve(file)));
  console.log(`Read ${versions} versions back from ${file}.`);
  return 0;
}

function explain(): number {
  console.error(usage);
  return 64;
}

/** Uses one connection to the database of the settings, whether it serves or not. */
async function onDatabase<T>(use: (session: pg.Client) => Promise<T>): Promise<T> {
  const { DATABASE_URL: url, PLANGRAPH_DATA_DIR: stated } = process.env;
  if (url) {
    checkUrl(url);
    return onSession(url, use);
  }
  const folder = join(resolve(stated || defaultDataDirectory));
  const data = dataOf(folder);
  if (!data) throw backupErrors.BACKUP_NOTHING({ folder });
  const running = await findRunning(data);
  if (running) return onSession(running, use);
  const engine = await startEngine({ dataDirectory: folder, log, durable: true });
  return onSession(engine.url, use).finally(() => engine.stop());
}

async function onSession<T>(url: string, use: (session: pg.Client) => Promise<T>): Promise<T> {
  const session = new pg.Client({
    connectionString: url,
    options: '-c TimeZone=UTC',
    application_name: 'plangraph archive',
  });
  session.on('error', () => {}); // the statement under way fails too
  await session.connect();
  return use(session).finally(() => session.end());
}
