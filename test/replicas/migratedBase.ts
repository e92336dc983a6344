import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@plangraph/database';

/** A data directory with every migration, from which servers are copied. */
export interface MigratedBase {
  readonly base: string;
  remove(): void;
}

/** Makes one for a program that takes minutes; the name is not one that runs of tests clear away, as no engine runs on it. */
export async function makeMigratedBase(): Promise<MigratedBase> {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-base-'));
  chmodSync(folder, 0o755);
  const base = join(folder, 'base');
  await (await openDatabase({ dataDirectory: base, durable: false })).close();
  return { base, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
