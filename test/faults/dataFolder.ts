import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder for data directories, which PostgreSQL's account may pass through. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-test-'));
  chmodSync(folder, 0o755);
  return folder;
}
