import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const imported = /(?:from|import)\s*\(?\s*'([^']+)'/g;

/** What a page is made of. */
export interface PageSources {
  /** Its own files and every file that they stand on, as paths of the machine. */
  readonly files: readonly string[];
  /** The packages that they import. */
  readonly packages: readonly string[];
}

/** Follows the imports of some files down to the packages. */
export function sourcesOf(...from: readonly string[]): PageSources {
  const files = new Set(from);
  const packages = new Set<string>();
  // A set grows while it is walked.
  for (const each of files) {
    for (const [, name = ''] of readFileSync(each, 'utf8').matchAll(imported)) {
      if (name.startsWith('.')) files.add(join(dirname(each), name));
      else if (!name.startsWith('plangraph:')) packages.add(packageOf(name));
    }
    // An operation stands beside its view; what is generated of it is imported.
    const operation = each.replace(/src\/generated\/(\w+)\.ts$/, '');
    if (operation !== each) for (const beside of operationsOf(each)) files.add(beside);
  }
  return { files: [...files].sort(), packages: [...packages].sort() };
}

/** The `.graphql` file that types were generated from, as their first line says. */
function operationsOf(file: string): string[] {
  const [, path = ''] = /^\/\/ Generated from (\S+\.graphql)/.exec(readFileSync(file, 'utf8')) ?? [];
  const operation = join(file, '../../..', path);
  return path && existsSync(operation) ? [operation] : [];
}

/** `@urql/core` of `@urql/core/internal`. */
function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
