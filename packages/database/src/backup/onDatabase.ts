import { resolve } from 'node:path';
import type pg from 'pg';
import { defaultDataDirectory } from '../checkout.ts';
import { checkUrl } from '../connection.ts';
import { dataOf } from '../engine/place.ts';
import { startEngine } from '../engine/startEngine.ts';
import { backupErrors } from '../errors/backup.ts';
import type { Log } from '../log.ts';
import { PrimaryClient } from '../pool/primaryClient.ts';
import { findRunning } from './running.ts';

const log: Log = { info: console.error, warn: console.error, error: console.error };

/**
 * Uses one connection to the database of the settings, as the role that owns the tables, whether it serves or not.
 *
 * @param name what the connection is called in the database.
 * @throws BACKUP_NOTHING where the data folder holds no database.
 */
export async function onDatabase<T>(name: string, use: (session: pg.Client) => Promise<T>): Promise<T> {
  const { DATABASE_URL: url, PLANGRAPH_DATA_DIR: stated } = process.env;
  if (url) {
    checkUrl(url);
    return onSession(url, name, use);
  }
  const folder = resolve(stated || defaultDataDirectory);
  const data = dataOf(folder);
  if (!data) throw backupErrors.BACKUP_NOTHING({ folder });
  const running = await findRunning(data);
  if (running) return onSession(running, name, use);
  const engine = await startEngine({ dataDirectory: folder, log, durable: true });
  return onSession(engine.url, name, use).finally(() => engine.stop());
}

async function onSession<T>(url: string, name: string, use: (session: pg.Client) => Promise<T>): Promise<T> {
  const session = new PrimaryClient({ connectionString: url, options: '-c TimeZone=UTC', application_name: name });
  session.on('error', () => {}); // the statement under way fails too
  await session.connect();
  return use(session).finally(() => session.end());
}
