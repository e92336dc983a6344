import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Failure } from './failure.ts';
import { startErrors } from './start.ts';

/** What Node says where a module imports a package that it does not find. */
const notFound = /^Cannot find package '([^']+)' imported from (.+)$/m;
/** A package that every domain names: others of the house are named in the same way. */
const contract = '@plangraph/schema';
const isInstalled = import.meta.url.includes('/node_modules/');

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** What is said of a package that a source imports and Node does not find; null for any other error. */
export function missingPackage(error: Error): Failure | null {
  if ((error as { code?: unknown }).code !== 'ERR_MODULE_NOT_FOUND') return null;
  const [, imported, importer] = notFound.exec(error.message) ?? [];
  if (!imported || !importer) return null;
  const name = imported.split('/', imported.startsWith('@') ? 2 : 1).join('/');
  return tellMissing(name, importer);
}

/** Says where a package that a source imports is to be named, with the entry, or that it only has to be installed. */
export function tellMissing(name: string, importer: string): Failure {
  // A product names what its own domains need, too.
  const manifests = new Set([manifestOf(importer), ...(isInstalled ? [join(process.cwd(), 'package.json')] : [])]);
  const lacking = [...manifests].filter((manifest) => rangeOf(manifest, name) === null);
  const places = { file: shown(importer), name };
  const [first] = lacking;
  if (!first) return startErrors.PACKAGE_NOT_INSTALLED({ ...places, manifest: [...manifests].map(shown).join(', ') });
  const range = name.startsWith('@plangraph/') ? rangeOf(first, contract) : null;
  if (range) {
    const manifest = lacking.map(shown).join(', ');
    return startErrors.PACKAGE_NOT_NAMED.house({ ...places, manifest, entry: `"${name}": "${range}"` });
  }
  return startErrors.PACKAGE_NOT_NAMED.other({ ...places, manifest: shown(first), folder: shown(dirname(first)) });
}

/** The package.json of whoever imports. What was made of a package's sources lies in its node_modules. */
function manifestOf(importer: string): string {
  const [own = importer] = importer.split(`${sep}node_modules${sep}.cache${sep}`);
  for (let folder = own === importer ? dirname(importer) : own; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) || folder === dirname(folder)) return manifest;
  }
}

function rangeOf(manifest: string, name: string): string | null {
  if (!existsSync(manifest)) return null;
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
  return dependencies?.[name] ?? peerDependencies?.[name] ?? null;
}

function shown(path: string): string {
  return relative(process.cwd(), path).split(sep).join('/') || '.';
}
