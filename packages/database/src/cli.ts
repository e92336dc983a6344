#!/usr/bin/env node
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { archive, readBack } from './archive/commands.ts';
import { verify } from './audit/commands.ts';
import { backUp, restore } from './backup/commands.ts';
import { DatabaseError } from './errors/databaseError.ts';
import { createMigrations } from './migrations/create.ts';
import { findDrift } from './migrations/drift.ts';
import { migrate } from './migrations/migrate.ts';
import { openDatabase } from './openDatabase.ts';

const usage = `Usage:
  migrate:create <subject>          write the migration from the last one to the current data model, for each part that has changed
  migrate:create <subject> --empty  write one even if nothing changed, to fill with SQL by hand
                                    --domain=<name> for the part of a domain alone
  migrate:check                     fail when migrations and data model have parted
  migrate:apply                     bring the database up to the newest migration (DATABASE_URL, PLANGRAPH_DATA_DIR)
  migrate:apply --online            the same, and let others write while indexes are made, of migrations that do nothing else
  backup <file>                     write the database to a file, while it serves or not
  restore <file>                    make the database of an empty data folder, or an empty database, from such a file
  restore <file> --archive=<folder> --until=<moment>
                                    the same, as it was at a moment since, from the archive (PLANGRAPH_WAL_ARCHIVE)
  history:archive <file> --before=<moment>
                                    move versions of rows that had ended by then into a file; of earlier moments nothing is told
  history:read <file>               read such a file back
  audit:verify [<number>:<hash> …]  verify the audit, and that it leads through ends that were noted before
  Backup and restore take --demo and --demo=province for the embedded databases of demonstrations.`;

const [verb, ...args] = process.argv.slice(2);
const verbs: Record<string, () => Promise<number>> = {
  'migrate:create': create,
  'migrate:check': check,
  'migrate:apply': apply,
  backup: () => backUp(args),
  restore: () => restore(args),
  'history:archive': () => archive(args),
  'history:read': () => readBack(args),
  'audit:verify': () => verify(args),
};

try {
  process.exitCode = await (verbs[verb ?? ''] ?? explain)();
} catch (error) {
  if (!(error instanceof DatabaseError)) throw error;
  console.error(`${error.code}: ${error.message}\n${error.messageZh}`);
  process.exitCode = 1;
}

async function create(): Promise<number> {
  const subject = args.find((arg) => !arg.startsWith('--'));
  if (!subject) return explain();
  const named = args.find((arg) => arg.startsWith('--domain='))?.slice('--domain='.length);
  const domain = named === undefined ? {} : { domain: named };
  const created = await createMigrations(subject, { empty: args.includes('--empty'), ...domain });
  for (const { file, summary } of created)
    console.log(`Wrote ${relative(process.cwd(), file)}. Read it before you commit it.\n\n${summary}`);
  if (created.length === 0) console.log('The migrations already reach the data model; nothing was written.');
  return 0;
}

async function check(): Promise<number> {
  const differences = await onScratchEngine(findDrift);
  for (const line of differences) console.error(line);
  if (differences.length > 0) console.error('\nMigrations and data model have parted: run migrate:create <subject>.');
  else console.log('Migrations and data model agree.');
  return differences.length > 0 ? 1 : 0;
}

async function apply(): Promise<number> {
  const { DATABASE_URL: url, PLANGRAPH_DATA_DIR: dataDirectory } = process.env;
  const online = args.includes('--online');
  const database = await openDatabase({ url, dataDirectory, log: console, migrate: !online });
  try {
    if (online) await migrate({ pool: database.pool, url: database.url, log: console, online });
  } finally {
    await database.close();
  }
  console.log('The database has every migration.');
  return 0;
}

async function explain(): Promise<number> {
  console.error(usage);
  return 2;
}

async function onScratchEngine<T>(use: (url: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-check-'));
  chmodSync(folder, 0o755); // started by root, PostgreSQL runs as an account that must pass
  try {
    const dataDirectory = join(folder, 'data');
    const database = await openDatabase({ dataDirectory, durable: false, migrate: false });
    return await use(database.url).finally(() => database.close());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
