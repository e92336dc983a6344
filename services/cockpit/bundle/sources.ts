import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cockpitRoot, manifestFile, repositoryRoot, schemaFile } from './places.ts';
import type { Preload } from './preloads.ts';

/** The pages that were made last. */
export interface Manifest {
  readonly folder: string;
  readonly places: readonly string[];
  readonly preloads: readonly Preload[];
  /** The digest of everything that they were made from. */
  readonly sources: string;
}

/** The digest of all that decides about the pages: their sources, the schema, how they are made and what is installed. */
export function digestOfSources(): string {
  const own = globSync(['src/**/*.*', 'bundle/*.ts'], { cwd: cockpitRoot }).sort();
  const files = [...own.map((file) => join(cockpitRoot, file)), schemaFile, join(repositoryRoot, 'pnpm-lock.yaml')];
  return hash('sha256', files.map((file) => `${file}\n${hash('sha1', readFileSync(file))}`).join('\n'));
}

/** The manifest of the pages that were made last; null where there are none. */
export function readManifest(): Manifest | null {
  try {
    return JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  } catch {
    return null;
  }
}
