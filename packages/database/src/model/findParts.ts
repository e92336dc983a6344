import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ModelPart } from './parts.ts';

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** What makes a package one of a domain. */
const contract = '@plangraph/schema';

/**
 * Finds the parts of the data model that a product is made of: those of the packages that its list of domains imports, and of
 * the domains that these use, each after what it uses. The list is read, not run: what it imports needs the finished model.
 *
 * @throws when two packages would be the same domain, naming both.
 */
export function findParts(list: string): ModelPart[] {
  const found = new Map<string, ModelPart>();
  const visited = new Set<string>();
  const visit = (specifier: string, from: string): void => {
    const file = manifestOf(specifier, from);
    if (!file || visited.has(file)) return;
    visited.add(file);
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    const needed = { ...manifest.peerDependencies, ...manifest.dependencies };
    if (!(contract in needed)) return;
    for (const name of Object.keys(needed)) visit(name, file);
    const folder = join(dirname(file), 'model');
    if (!existsSync(folder)) return;
    const domain = domainOf(manifest.name);
    const other = found.get(domain);
    if (other) {
      throw new Error(
        `${other.package} and ${manifest.name} are both the domain ${domain}; call one of them otherwise.`,
      );
    }
    found.set(domain, { domain, package: manifest.name, folder });
  };
  for (const specifier of importedBy(readFileSync(list, 'utf8'))) visit(specifier, list);
  return [...found.values()];
}

/** What a module imports or hands on from elsewhere, types left out. Statements end in semicolons. */
function importedBy(source: string): string[] {
  const lines = source.split(/\r?\n/).map((line) => line.trim());
  const code = lines.filter((line) => !/^(?:\/\*|\*|\/\/)/.test(line)).join(' ');
  return code.split(';').flatMap((statement) => {
    const [keyword, kind] = statement.trimStart().split(/\s/, 2);
    const end = statement.lastIndexOf(' from ');
    if (end < 0 || !(keyword === 'import' || keyword === 'export') || kind === 'type') return [];
    const [, specifier] = /^['"]([^'"]+)['"]$/.exec(statement.slice(end + ' from '.length).trim()) ?? [];
    return specifier ?? [];
  });
}

function manifestOf(specifier: string, from: string): string | undefined {
  if (specifier.startsWith('node:')) return undefined;
  try {
    const file = findPackageJSON(specifier, pathToFileURL(from));
    return file && realpathSync(file);
  } catch {
    return undefined; // An optional dependency that is not installed.
  }
}

function domainOf(name: string): string {
  return name.replace(/^@[^/]+\//, '').replace(/^plangraph-/, '');
}
