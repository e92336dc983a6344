import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes away what a PostgreSQL that is gone has left in its data folder to say that it runs: `postmaster.pid`, its
 * socket, and the lock beside the socket. Each names a process. By now the number may be that of one that has ended and
 * that nobody has taken note of, or of a stranger, and PostgreSQL would refuse to start on either.
 */
export function removeLeftovers(dataFolder: string): void {
  if (process.platform === 'win32') return;
  for (const name of readdirSync(dataFolder)) {
    if (name === 'postmaster.pid' || name.startsWith('.s.PGSQL.')) rmSync(join(dataFolder, name), { force: true });
  }
}
