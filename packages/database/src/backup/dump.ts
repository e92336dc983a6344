import { spawn } from 'node:child_process';
import { open, rename, rm } from 'node:fs/promises';
import { withoutPassword } from '../connection.ts';
import { backupErrors } from '../errors/backup.ts';
import { DatabaseError } from '../errors/databaseError.ts';
import { PrimaryClient } from '../pool/primaryClient.ts';
import { forPrograms } from '../pool/servers.ts';

/** How PostgreSQL's own dumps begin. */
const dumpMark = 'PGDMP';

/**
 * Backs the database at an address up to a file, by PostgreSQL's own pg_dump, while it serves.
 *
 * @throws BACKUP_PROGRAM_MISSING, BACKUP_FAILED.
 */
export async function dumpDatabase(url: string, file: string): Promise<void> {
  const draft = `${file}.part`;
  try {
    const mode = 0o600;
    await (await open(draft, 'w', mode)).close();
    await runProgram('pg_dump', url, ['--format=custom', '--compress=1', `--file=${draft}`]);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw asFailure(error, (reason) => backupErrors.BACKUP_FAILED({ file, reason, cause: error }));
  }
}

/**
 * Restores such a file into the empty database at an address, in one transaction.
 *
 * @throws RESTORE_NOT_EMPTY, RESTORE_FILE_UNUSABLE, BACKUP_PROGRAM_MISSING.
 */
export async function loadDump(url: string, file: string): Promise<void> {
  const unusable = (reason: string, cause?: unknown) => backupErrors.RESTORE_FILE_UNUSABLE({ file, reason, cause });
  if (!(await beginsAsDump(file))) throw unusable('a database at DATABASE_URL takes backups that were made of one');
  if (await holdsTables(url)) throw backupErrors.RESTORE_NOT_EMPTY({ target: withoutPassword(url) });
  await runProgram('pg_restore', url, ['--no-owner', '--single-transaction', file]).catch((error) => {
    throw asFailure(error, (reason) => unusable(reason, error));
  });
}

async function beginsAsDump(file: string): Promise<boolean> {
  const source = await open(file);
  const { buffer } = await source.read(Buffer.alloc(dumpMark.length), 0, dumpMark.length, 0);
  await source.close();
  return String(buffer) === dumpMark;
}

async function holdsTables(url: string): Promise<boolean> {
  const client = new PrimaryClient({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query(`SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'`);
  await client.end();
  return rows[0]?.tables > 0;
}

function asFailure(error: unknown, failure: (reason: string) => DatabaseError): DatabaseError {
  return error instanceof DatabaseError ? error : failure((error as Error).message);
}

/** Runs a program of PostgreSQL's on a database; its password goes by the environment, which others cannot read. */
async function runProgram(program: string, url: string, args: readonly string[]): Promise<void> {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = '';
  const child = spawn(program, [...args.slice(0, -1), `--dbname=${forPrograms(address.href)}`, ...args.slice(-1)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...(password ? { PGPASSWORD: password } : {}) },
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  const code = await new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(backupErrors.BACKUP_PROGRAM_MISSING({ program, reason: error.message, cause: error })),
    );
    child.once('close', resolve);
  });
  if (code === 0) return;
  const reason = said.trim().slice(-1_000);
  if (/server version mismatch/.test(said)) throw backupErrors.BACKUP_PROGRAM_MISSING({ program, reason });
  throw new Error(reason);
}
