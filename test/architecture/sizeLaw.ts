import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './house.ts';

/** A file that people read, and how long it is. */
export interface Measured {
  /** Path from the root of the checkout. */
  readonly path: string;
  readonly lines: number;
}

/** No file has more lines. */
export const longest = 250;

/** Folders of which programs write every file: nobody reads them from top to bottom, so they may be as long as they come. */
export const generated: Readonly<Record<string, string>> = {
  'packages/client/src/generated': 'operations, codes and keys as schema.graphql has them, by `pnpm client:write`',
  'packages/database/src/generated': 'clients and facts of the data model, made before anything runs, not committed',
  'packing/reports': 'what each package says to others, as the compiler declares it: review sees it move',
  'services/cockpit/src/generated': 'types of the operations of each page, made from its .graphql files',
  'test/clients/relay/generated': 'what Relay’s compiler makes of its documents',
};

const wings = ['.ci', 'examples', 'packages', 'packing', 'services', 'test'];
const isRead = /\.(ts|tsx|js|css)$/;

/** Every source, test and style file of the checkout. */
export function measureFiles(): Measured[] {
  const above = readdirSync(root).filter((name) => isRead.test(name));
  return [...above, ...wings.flatMap(filesOf)].map((path) => ({
    path,
    lines: readFileSync(join(root, path), 'utf8').split('\n').length - 1,
  }));
}

function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (generated[path] || entry.name === 'node_modules' || entry.name === 'coverage' || entry.name.startsWith('.'))
      return [];
    if (entry.isDirectory()) return filesOf(path);
    return entry.isFile() && isRead.test(entry.name) ? [path] : [];
  });
}

/** The files that are too long, and what to do about each. */
export function sizeBreaches(files: readonly Measured[]): string[] {
  return files
    .filter(({ lines }) => lines > longest)
    .map(
      ({ path, lines }) =>
        `${path} has ${lines} lines, ${longest} are the most: give its second noun or verb a file of its own.`,
    );
}

/** How many lines the file in the middle has. */
export function medianOf(files: readonly Measured[]): number {
  const sorted = files.map(({ lines }) => lines).sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
