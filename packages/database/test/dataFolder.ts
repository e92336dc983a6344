import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new data directory that PostgreSQL's account may pass through, as it may through one that openDatabase makes. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), `plangraph-test-${process.pid}-`));
  chmodSync(folder, 0o755);
  return folder;
}
