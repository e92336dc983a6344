import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { startErrors } from './errors/start.ts';
import { databaseFailure } from './failures.ts';
import type { Log } from './log.ts';

const OLDEST_VERSION = 150_000;
const REFUSALS = /^(28|3D|42|53)/; // SQLSTATE: authorization, no such database, permission, too many

/**
 * Asks the server once whether it can serve us, so that a wrong address is told when opening and not by a first query; its major version.
 *
 * @throws DATABASE_UNREACHABLE, DATABASE_REFUSED or DATABASE_UNSUITABLE, each naming the address without its password.
 */
export async function checkConnection(pool: pg.Pool, url: string): Promise<number> {
  const address = withoutPassword(url);
  const { version, encoding } = await ask(pool, address);
  if (version < OLDEST_VERSION) {
    throw startErrors.DATABASE_UNSUITABLE({ address, reason: `it runs version ${majorOf(version)}` });
  }
  if (encoding !== 'UTF8') {
    throw startErrors.DATABASE_UNSUITABLE({ address, reason: `its encoding is ${encoding}` });
  }
  return majorOf(version);
}

function majorOf(version: number): number {
  return Math.floor(version / 10_000);
}

/** A pause between two attempts to reach a database, in milliseconds. */
const pause = 500;

/**
 * Waits until a database answers that is not there yet, or is still starting, for as long as is stated, and says so once.
 * Whatever is wrong then, or for another reason, the caller's own check tells.
 */
export async function waitForDatabase(pool: pg.Pool, url: string, patience: number, log: Log): Promise<void> {
  const end = performance.now() + patience;
  for (let told = false; performance.now() < end; told = true) {
    const failure = await pool.query('SELECT 1').then(
      () => null,
      (error: unknown) => databaseFailure(error),
    );
    if (failure?.code !== 'DATABASE_UNAVAILABLE') return;
    if (!told)
      log.warn(`No PostgreSQL answers at ${withoutPassword(url)} yet; waiting for it for ${patience / 1000} s.`);
    await sleep(pause);
  }
}

async function ask(pool: pg.Pool, address: string): Promise<{ version: number; encoding: string }> {
  try {
    const { rows } = await pool.query(
      `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding`,
    );
    return rows[0];
  } catch (error) {
    const { code = '', message, errors } = error as NodeJS.ErrnoException & { errors?: Error[] };
    const reason = message || errors?.map((each) => each.message).join('; ') || code;
    const refused = REFUSALS.test(code);
    throw (refused ? startErrors.DATABASE_REFUSED : startErrors.DATABASE_UNREACHABLE)({
      address,
      reason,
      cause: error,
    });
  }
}

/**
 * Checks the form of an address.
 *
 * @throws DATABASE_URL_INVALID when it is not one of PostgreSQL.
 */
export function checkUrl(url: string): void {
  const invalid = (reason: string) => startErrors.DATABASE_URL_INVALID({ reason });
  if (!/^postgres(ql)?:\/\//.test(url)) throw invalid('it does not begin with postgresql://');
  if (!URL.canParse(url)) throw invalid('it is no URL; percent-encode what is special in user and password');
}

/** The address as it may be shown. */
export function withoutPassword(url: string): string {
  const shown = new URL(url);
  if (shown.password) shown.password = '***';
  return shown.href;
}
