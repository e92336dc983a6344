import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The part of the data model that a domain's package brings in its folder `model`. */
export interface ModelPart {
  /** Name of the domain: that of its package, without scope. */
  readonly domain: string;
  /** Name of the package, for messages. */
  readonly package: string;
  /** The folder `model` of the package: files of Prisma, and the folder `migrations` beside them. */
  readonly folder: string;
}

/** One file of a data model. */
export interface ModelFile {
  readonly name: string;
  readonly text: string;
}

/** Reads the files of Prisma in a folder, in the order of their names. */
export function readModelFiles(folder: string): ModelFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.prisma'));
  return names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** Where the history of a part lies, in Prisma's own format. */
export function migrationsOf({ folder }: Pick<ModelPart, 'folder'>): string {
  return join(folder, 'migrations');
}

/** What the names of a domain's migrations bear after their moment, so that no two domains can choose the same. */
export function migrationPrefix(domain: string): string {
  return `${domain.toLowerCase().replace(/[^a-z0-9]+/g, '_')}_`;
}
