import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { startErrors } from '../errors/start.ts';
import { type Account, canReach, engineAccount } from './account.ts';
import { type Binaries, copyBinaries, installedBinaries } from './binaries.ts';

/** Where an engine's programs and data lie, and who runs it. */
export interface Place {
  readonly binaries: Binaries;
  /** PostgreSQL's own data folder; may not exist yet, its parent does. */
  readonly dataFolder: string;
  /** Undefined when PostgreSQL runs as whoever started PlanGraph. */
  readonly account: Account | undefined;
}

/** In a data directory: where its data lies, when that is elsewhere. */
const memoryFile = 'postgres.elsewhere';

/** Beside data that lies elsewhere: the data directory that it belongs to. */
const ownerFile = 'data-of';

/**
 * Decides where the engine of a data directory lives: within it, unless root started PlanGraph and the account that
 * PostgreSQL must run as may not go there. Then programs, data or both lie in a shelter, and a file in the data
 * directory remembers where the data is.
 *
 * @throws ENGINE_DATA_UNREACHABLE when data is already there that its owner cannot reach, ENGINE_DATA_OF_ANOTHER when a
 * copied directory points to the original's data.
 */
export async function findPlace(dataDirectory: string): Promise<Place> {
  const within = join(dataDirectory, 'postgres');
  const installed = installedBinaries();
  const memory = join(dataDirectory, memoryFile);
  const elsewhere = readLine(memory);
  const account = engineAccount(elsewhere ? [within, elsewhere] : [within]);
  if (!account) return { binaries: installed, dataFolder: within, account };

  const binaries = canReachBinaries(account, installed)
    ? installed
    : await copyBinaries(installed, await findShelter(account));
  if (canReach(account, dataDirectory)) {
    if (existsSync(within) || !elsewhere) return { binaries, dataFolder: within, account };
  } else if (existsSync(within)) {
    throw startErrors.ENGINE_DATA_UNREACHABLE({ folder: within, account: `uid ${account.uid}` });
  }
  if (elsewhere && existsSync(dirname(elsewhere))) {
    claimHome(dataDirectory, elsewhere);
    return { binaries, dataFolder: elsewhere, account };
  }

  const home = await mkdtemp(join(await findShelter(account), `${basename(dirname(dataDirectory))}-`));
  await chmod(home, 0o755);
  writeFileSync(join(home, ownerFile), `${dataDirectory}\n`);
  writeFileSync(memory, `${join(home, 'postgres')}\n`);
  return { binaries, dataFolder: join(home, 'postgres'), account };
}

/**
 * Lets data that lies elsewhere belong to the directory that points there, which may have been moved.
 *
 * @throws ENGINE_DATA_OF_ANOTHER when the one that it belonged to is still there and points there too: then this is a copy.
 */
function claimHome(dataDirectory: string, data: string): void {
  const file = join(dirname(data), ownerFile);
  const owner = readLine(file);
  if (owner === dataDirectory) return;
  if (owner && readLine(join(owner, memoryFile)) === data) {
    throw startErrors.ENGINE_DATA_OF_ANOTHER({ folder: dataDirectory, data, owner });
  }
  writeFileSync(file, `${dataDirectory}\n`);
}

function readLine(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** Where the database of a data directory lies; null where there is none. */
export function dataOf(dataDirectory: string): string | null {
  const candidates = [join(dataDirectory, 'postgres'), readLine(join(dataDirectory, memoryFile))];
  return candidates.find((folder) => folder !== undefined && existsSync(join(folder, 'PG_VERSION'))) ?? null;
}

/** Makes a folder that belongs to the account, and that nobody else may enter. */
export async function makePrivateFolder(folder: string, account: Account | undefined): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  if (account) await chown(folder, account.uid, account.gid);
}

function canReachBinaries(account: Account, binaries: Binaries): boolean {
  return (
    canReach(account, binaries.postgres) &&
    canReach(account, join(binaries.folder, 'share', 'postgresql', 'postgres.bki'))
  );
}

/** A folder for what root must keep where others can reach it; one that survives a reboot where there is one. */
async function findShelter(account: Account): Promise<string> {
  const tried: string[] = [];
  for (const parent of ['/var/lib', '/var/tmp', tmpdir(), '/tmp']) {
    const folder = join(parent, 'plangraph');
    tried.push(folder);
    try {
      await mkdir(folder, { mode: 0o755 }).then(
        () => chmod(folder, 0o755),
        (error: NodeJS.ErrnoException) => (error.code === 'EEXIST' ? undefined : Promise.reject(error)),
      );
      // In a folder that everyone may write, somebody else may have made it first.
      const found = lstatSync(folder);
      if (found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0 && canReach(account, folder))
        return folder;
    } catch {}
  }
  throw startErrors.ENGINE_NO_ACCOUNT({ reason: `uid ${account.uid} can reach none of ${tried.join(', ')}` });
}
