import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { cliErrors } from '../errors/failures.ts';

/** What is kept of a server. */
export interface KeptServer {
  /** The API key, or a token, that goes to this server and to no other; null where the public asks. */
  readonly key: string | null;
  /** Whether the key may go there over http. */
  readonly plainHttp: boolean;
}

/** What `login` keeps, in one file that its owner alone may read. */
export interface Credentials {
  /** The address that is asked when nothing names another; null where none is. */
  readonly current: string | null;
  readonly servers: Readonly<Record<string, KeptServer>>;
}

type Environment = Readonly<Record<string, string | undefined>>;

const none: Credentials = { current: null, servers: {} };

/** Where keys are kept: PLANGRAPH_CREDENTIALS, or `plangraph/credentials.json` in the folder for settings of this user. */
export function credentialsFile({ PLANGRAPH_CREDENTIALS, XDG_CONFIG_HOME }: Environment): string {
  return PLANGRAPH_CREDENTIALS || join(XDG_CONFIG_HOME || join(homedir(), '.config'), 'plangraph', 'credentials.json');
}

/**
 * Reads what is kept.
 *
 * @throws Refused CREDENTIALS_EXPOSED where others may read the file, CREDENTIALS_UNREADABLE where it is another's.
 */
export function readCredentials(environment: Environment): Credentials {
  const file = credentialsFile(environment);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return none;
  // Windows has other rights than these.
  if (process.platform !== 'win32' && (stat.mode & 0o077) !== 0)
    throw cliErrors.CREDENTIALS_EXPOSED({ file, mode: (stat.mode & 0o777).toString(8) });
  const kept = parse(file);
  if (!kept) throw cliErrors.CREDENTIALS_UNREADABLE({ file });
  return kept;
}

/** Keeps credentials: whole or not at all, and readable by their owner only from the first moment. Gives the file. */
export function writeCredentials(environment: Environment, credentials: Credentials): string {
  const file = credentialsFile(environment);
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(draft, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    chmodSync(draft, 0o600);
    renameSync(draft, file);
    return file;
  } catch (error) {
    rmSync(draft, { force: true });
    throw cliErrors.FILE_UNWRITABLE({ file, reason: (error as NodeJS.ErrnoException).code ?? 'EIO' });
  }
}

function parse(file: string): Credentials | null {
  try {
    const { current, servers } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Credentials>;
    const fits = Object.values(servers ?? {}).every(({ key }) => key === null || typeof key === 'string');
    return servers && fits && (current === null || typeof current === 'string') ? { current, servers } : null;
  } catch {
    return null;
  }
}
