import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the checksums of landed migrations stand: one a line, as sha256sum writes them, with the migration's name. */
const checksumsFile = 'checksums';

/**
 * The checksums of each landed migration: the text that it has, and after that texts that it had before and that did
 * the same to a database. Nobody edits a migration that stands here.
 */
export function readChecksums(folder: string): Map<string, string[]> {
  const file = join(folder, checksumsFile);
  const found = new Map<string, string[]>();
  if (!existsSync(file)) return found;
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    const [checksum = '', name] = line.split(/ +/);
    if (name) found.set(name, [...(found.get(name) ?? []), checksum]);
  }
  return found;
}

/** Writes down the checksums of migrations that stand there not yet: from now on they are left alone. */
export function sealMigrations(
  migrations: readonly { readonly name: string; readonly checksum: string }[],
  folder: string,
): void {
  const sealed = readChecksums(folder);
  for (const { name, checksum } of migrations) if (!sealed.has(name)) sealed.set(name, [checksum]);
  const lines = [...sealed]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, all]) => all.map((sum) => `${sum}  ${name}`));
  writeFileSync(join(folder, checksumsFile), `${lines.join('\n')}\n`);
}
