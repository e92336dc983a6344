import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Says of a folder that somebody uses it, as an engine says of its own: another run on this machine leaves it alone then, which would
 * take it for what a killed run has left. Gives what takes that back; the end of the process does too.
 */
export function holdFolder(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, 'engine.lock'), { timeout: 0 });
  lock.exec('BEGIN EXCLUSIVE');
  held.add(lock);
  return () => {
    held.delete(lock);
    lock.close();
  };
}

// A lock that nobody refers to any more would be given up.
const held = new Set<DatabaseSync>();
