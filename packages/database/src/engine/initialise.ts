import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { chown, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { startErrors } from '../errors/start.ts';
import { makePrivateFolder, type Place } from './place.ts';
import { run } from './run.ts';

/** The role that owns the embedded engine, and the name of its database. */
export const engineName = 'plangraph';

const passwordFile = 'plangraph.password';

/**
 * Makes PostgreSQL's data folder if there is none. It is made under another name and renamed when whole, so that a
 * process killed half way leaves nothing that could be taken for a database.
 *
 * @throws ENGINE_DATA_VERSION when another major version made the folder, ENGINE_START_FAILED when initdb fails.
 */
export async function initialise(place: Place, durable: boolean): Promise<void> {
  const { dataFolder, binaries } = place;
  await removeDrafts(dataFolder);
  if (existsSync(join(dataFolder, 'PG_VERSION'))) {
    const found = readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8').trim();
    if (found === binaries.major) return;
    throw startErrors.ENGINE_DATA_VERSION({ folder: dataFolder, found, expected: binaries.major });
  }
  const draft = `${dataFolder}.draft-${randomBytes(4).toString('hex')}`;
  const password = join(draft, 'password');
  const data = join(draft, 'data');
  await makePrivateFolder(draft, place.account);
  await writeFile(password, randomBytes(32).toString('base64url'), { mode: 0o600 });
  if (place.account) await chown(password, place.account.uid, place.account.gid);
  await run(place, binaries.initdb, [
    `--pgdata=${data}`,
    `--username=${engineName}`,
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    '--set=scram_iterations=1', // 256 random bits need no stretching, and each connection pays for it
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    `--lc-ctype=${characterLocale()}`,
    '--set=timezone=UTC',
    '--set=log_timezone=UTC',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]);
  await rename(password, join(data, passwordFile));
  await rename(data, dataFolder);
  await rmdir(draft);
}

/** The password of the engine's owner, kept where only that account and root may read. */
export function readPassword(place: Pick<Place, 'dataFolder'>): string {
  return readFileSync(join(place.dataFolder, passwordFile), 'utf8');
}

/** Whether the data folder already holds a database. */
export function isInitialised(place: Place): boolean {
  return statSync(join(place.dataFolder, 'PG_VERSION'), { throwIfNoEntry: false }) !== undefined;
}

async function removeDrafts(dataFolder: string): Promise<void> {
  const parent = dirname(dataFolder);
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`${basename(dataFolder)}.draft-`)) continue;
    // An initdb whose starter was killed may still be writing there; what it leaves goes at the next start.
    await rm(join(parent, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }
}

/**
 * The locale that says which characters are letters. Sorting does not depend on it, but pg_trgm does: under plain C it
 * finds no trigram in Chinese text.
 */
function characterLocale(): string {
  try {
    const known = execFileSync('locale', ['-a'], { stdio: 'pipe', encoding: 'utf8' }).split(/\s+/);
    return known.find((name) => /^(C|en_US|zh_CN)\.utf-?8$/i.test(name)) ?? 'C';
  } catch {
    return 'C';
  }
}
