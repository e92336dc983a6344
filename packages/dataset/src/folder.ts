import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** The YAML files of a data set by their names within it, in one order on every machine. */
export type DatasetFiles = ReadonlyMap<string, Uint8Array>;

/** Reads every YAML file below a folder; a folder that does not exist has none. */
export async function readFolder(folder: string): Promise<DatasetFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
      throw error;
    },
  );
  const names = entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/'))
    .filter((name) => !name.split('/').some((step) => step.startsWith('.')))
    .sort();
  const contents = await Promise.all(names.map((name) => readFile(join(folder, name))));
  return new Map(names.map((name, position) => [name, contents[position] ?? new Uint8Array()]));
}

/** Digest of a data set's files and of everything else that decides what they mean. */
export function checksum(files: DatasetFiles, meaning: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(meaning));
  for (const [name, content] of files) hash.update(`\n${name} ${content.byteLength}\n`).update(content);
  return hash.digest('hex');
}
