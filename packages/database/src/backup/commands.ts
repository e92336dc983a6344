import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defaultDataDirectory } from '../checkout.ts';
import { checkUrl } from '../connection.ts';
import type { Log } from '../log.ts';
import { backUpEngine } from './backUpEngine.ts';
import { dumpDatabase, loadDump } from './dump.ts';
import { restoreEngine } from './restoreEngine.ts';

const usage = `Usage:
  backup <file> [--demo | --demo=province]
  restore <file> [--demo | --demo=province] [--archive=<folder> --until=<moment with its zone>]
Settings: PLANGRAPH_DATA_DIR, or DATABASE_URL for a PostgreSQL of your own.`;

/** What went on is told on the other stream, so that what a command prints is its result alone. */
const log: Log = { info: console.error, warn: console.error, error: console.error };

/** Where the embedded databases of demonstrations lie within the data folder. */
const demonstrations: Readonly<Record<string, string>> = { '': 'demo', province: 'demo-province' };

interface Asked {
  readonly file: string;
  readonly url: string | null;
  readonly dataDirectory: string;
  readonly options: Readonly<Record<string, string>>;
}

/** `backup <file>`; gives the exit code. */
export async function backUp(args: readonly string[]): Promise<number> {
  const asked = understand(args, ['demo']);
  if (!asked) return explain();
  const { file, url, dataDirectory } = asked;
  if (url) await dumpDatabase(url, file);
  else await backUpEngine({ dataDirectory, file, log });
  console.log(
    `Wrote ${file}, ${megabytes(file)} MB. It holds everything, so keep it where only operators can read it.`,
  );
  return 0;
}

/** `restore <file>`; gives the exit code. */
export async function restore(args: readonly string[]): Promise<number> {
  const asked = understand(args, ['demo', 'archive', 'until']);
  if (!asked) return explain();
  const { file, url, dataDirectory, options } = asked;
  const { archive, until: moment = '' } = options;
  const until = new Date(moment);
  const replayed = archive !== undefined && /T.*(Z|[+-]\d\d:?\d\d)$/.test(moment) && !Number.isNaN(until.getTime());
  if (!replayed && (archive !== undefined || moment !== '')) return explain();
  if (url) {
    await loadDump(url, file);
    console.log(`Restored ${file} into the database at DATABASE_URL.`);
    return 0;
  }
  const replay = replayed ? { archive: resolve(archive), until } : undefined;
  const made = await restoreEngine({ dataDirectory, file, log, replay });
  console.log(`Restored into ${dataDirectory} what was there at ${replay ? until.toISOString() : made.moment}.`);
  return 0;
}

function explain(): number {
  console.error(usage);
  return 64;
}

function understand(args: readonly string[], known: readonly string[]): Asked | null {
  const given = args.filter((arg) => arg.startsWith('--') && arg !== '--');
  const options: Readonly<Record<string, string>> = Object.fromEntries(
    given.map((option) => option.slice(2).split(/=(.*)/s, 2) as [string, string]),
  );
  const [file, ...more] = args.filter((arg) => !arg.startsWith('--'));
  const { DATABASE_URL: url, PLANGRAPH_DATA_DIR: stated } = process.env;
  const demo = 'demo' in options ? demonstrations[options.demo ?? ''] : '.';
  if (!file || more.length > 0 || demo === undefined) return null;
  if (Object.keys(options).some((name) => !known.includes(name))) return null;
  if (url) checkUrl(url);
  const dataDirectory = join(resolve(stated || defaultDataDirectory), demo);
  return { file: resolve(file), url: url || null, dataDirectory, options };
}

function megabytes(file: string): string {
  return (statSync(file).size / 1_000_000).toFixed(1);
}
