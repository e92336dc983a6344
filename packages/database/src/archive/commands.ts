import { resolve } from 'node:path';
import { onDatabase } from '../backup/onDatabase.ts';
import { archiveHistory } from './archiveHistory.ts';
import { readBackHistory } from './readBack.ts';

const usage = `Usage:
  history:archive <file> --before=<moment with its zone>
  history:read <file>
Settings: PLANGRAPH_DATA_DIR, or DATABASE_URL for a PostgreSQL of your own, as the role that owns the tables.`;

const name = 'plangraph archive';

/** `history:archive <file> --before=<moment>`; gives the exit code. */
export async function archive(args: readonly string[]): Promise<number> {
  const [file, ...more] = args.filter((arg) => !arg.startsWith('--'));
  const before = args.find((arg) => arg.startsWith('--before='))?.slice('--before='.length) ?? '';
  const until = new Date(before);
  if (!file || more.length > 0 || !/T.*(Z|[+-]\d\d:?\d\d)$/.test(before) || Number.isNaN(until.getTime())) {
    return explain();
  }
  const { versions } = await onDatabase(name, (session) => archiveHistory(session, until, resolve(file)));
  console.log(`Moved ${versions} versions that had ended before ${until.toISOString()} into ${file}.`);
  return 0;
}

/** `history:read <file>`; gives the exit code. */
export async function readBack(args: readonly string[]): Promise<number> {
  const [file, ...more] = args;
  if (!file || more.length > 0) return explain();
  const { versions } = await onDatabase(name, (session) => readBackHistory(session, resolve(file)));
  console.log(`Read ${versions} versions back from ${file}.`);
  return 0;
}

function explain(): number {
  console.error(usage);
  return 64;
}
