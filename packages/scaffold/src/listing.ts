import { readFileSync, writeFileSync } from 'node:fs';
import type { Wired } from './place.ts';

/** Where domains are listed, and where the packages that the list imports are named. */
export interface Listing {
  /** The file that lists the domains. */
  readonly list: string;
  /** The package.json beside it. */
  readonly manifest: string;
  /** What the manifest says of a domain's package, such as `workspace:*`. */
  readonly range: string;
}

/** Puts a domain into a list, before what exchanges the rows of all, and into the package that imports it. */
export function wireInto({ list, manifest, range }: Listing, { package: specifier, name }: Wired): void {
  rewrite(list, (text) => {
    const listed = text.replace(/(?<=\[[^\]]*)(?:^( *)exchange,$|\bexchange\b)/m, (found, indent?: string) =>
      indent === undefined ? `${name}, ${found}` : `${indent}${name},\n${found}`,
    );
    if (listed === text) throw new Error(`${list} lists no exchange, before which ${name} belongs; add it by hand.`);
    return withImport(listed, specifier, `import { ${name} } from '${specifier}';`);
  });
  changeDependencies(manifest, (dependencies) => putIn(dependencies, [specifier, range], ([each]) => each));
}

/** Takes a domain out of both again; gives whether it was in the list. */
export function unwireFrom({ list, manifest }: Listing, { package: specifier, name }: Wired): boolean {
  const line = new RegExp(`^import \\{ ${name} \\} from '${specifier}';\\n`, 'm');
  if (!line.test(readFileSync(list, 'utf8'))) return false;
  const listed = new RegExp(`(?<=\\[[^\\]]*)(?:^ *${name},\\n|\\b${name}, )`, 'm');
  rewrite(list, (text) => text.replace(line, '').replace(listed, ''));
  changeDependencies(manifest, (dependencies) => dependencies.filter(([each]) => each !== specifier));
  return true;
}

type Dependency = readonly [name: string, range: string];

function changeDependencies(file: string, how: (dependencies: readonly Dependency[]) => readonly Dependency[]): void {
  rewrite(file, (text) => {
    const manifest = JSON.parse(text);
    manifest.dependencies = Object.fromEntries(how(Object.entries(manifest.dependencies)));
    return `${JSON.stringify(manifest, null, 2)}\n`;
  });
}

/** Puts something where it belongs by the alphabet; what is there stays in the order in which it was written. */
function putIn<T>(all: readonly T[], one: T, nameOf: (each: T) => string): T[] {
  const at = all.findIndex((each) => nameOf(each) > nameOf(one));
  return at < 0 ? [...all, one] : all.toSpliced(at, 0, one);
}

/** The same for an import, which stands in a line. */
function withImport(text: string, specifier: string, line: string): string {
  const lines = text.split('\n');
  const specifiers = lines.map((each) => /^(?:import|\}) .*?from '(.*)';$/.exec(each)?.[1]);
  const later = lines.findIndex((each, at) => each.startsWith('import ') && (specifiers[at] ?? '') > specifier);
  const last = specifiers.findLastIndex((each) => each !== undefined);
  return lines.toSpliced(later < 0 ? last + 1 : later, 0, line).join('\n');
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
