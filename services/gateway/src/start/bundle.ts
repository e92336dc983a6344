import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '../config/repository.ts';

/** Where bundles lie: beside what was installed, because they are made anew as easily. */
export const bundlesFolder = join(repositoryRoot, 'node_modules/.cache/plangraph');

/** Names the bundle that starts may use. */
export const manifestFile = join(bundlesFolder, 'manifest.json');

/** The file of a bundle that is read first. */
export const entryFile = 'command.mjs';

/** The file of a bundle that says which sources the map of each of its files names. */
export const sourcesFile = 'sources.json';

/** A bundle, and what it was made from. */
export interface BundleManifest {
  /** The checkout that it was made for: it knows the places of its sources. */
  readonly repository: string;
  /** The folder of the bundle. */
  readonly folder: string;
  /** The digest of each of its sources, and of what decides which packages are installed. */
  readonly sources: Readonly<Record<string, string>>;
}

/** The digest by which contents of a file are told apart. */
export function digestOf(contents: string | Buffer): string {
  return hash('sha1', contents);
}

let known: string | null | undefined;

/**
 * The address of the gateway in one piece, if there is one that was made from the sources as they are: Node resolves and reads a few
 * files then, where it would 1,700. Null otherwise, and where `PLANGRAPH_BUNDLE=off`: the sources run as they are.
 */
export function currentBundle(): string | null {
  if (process.env.PLANGRAPH_BUNDLE === 'off') return null;
  known ??= readBundle(manifestFile);
  return known;
}

/** The address of the bundle that a manifest names; null where there is none, or its sources are not what they were. */
export function readBundle(file: string): string | null {
  const manifest = readManifest(file);
  if (manifest?.repository !== repositoryRoot) return null;
  const entry = join(manifest.folder, entryFile);
  const current = Object.entries(manifest.sources).every(([path, digest]) => holds(join(repositoryRoot, path), digest));
  return current && existsSync(entry) ? pathToFileURL(entry).href : null;
}

function holds(file: string, digest: string): boolean {
  try {
    return digestOf(readFileSync(file)) === digest;
  } catch {
    return false;
  }
}

function readManifest(file: string): BundleManifest | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as BundleManifest;
  } catch {
    return null;
  }
}
