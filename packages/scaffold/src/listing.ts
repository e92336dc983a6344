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
    const lines = text.split('\n');
    const imports = lines.filter((line) => line.startsWith('import '));
    const sorted = [...imports, `import { ${name} } from '${specifier}';`].sort(bySpecifier);
    const body = lines.slice(lines.lastIndexOf(imports.at(-1) ?? '') + 1).join('\n');
    const listed = body.replace(/^( *)exchange,$|(?<=\[[^\]]*)\bexchange\b/m, (found, indent?: string) =>
      indent === undefined ? `${name}, ${found}` : `${indent}${name},\n${found}`,
    );
    if (listed === body) throw new Error(`${list} lists no exchange, before which ${name} belongs; add it by hand.`);
    return `${sorted.join('\n')}\n${listed}`;
  });
  changeDependencies(manifest, (dependencies) => ({ ...dependencies, [specifier]: range }));
}

/** Takes a domain out of both again; gives whether it was in the list. */
export function unwireFrom({ list, manifest }: Listing, { package: specifier, name }: Wired): boolean {
  const line = new RegExp(`^import \\{ ${name} \\} from '${specifier}';\\n`, 'm');
  if (!line.test(readFileSync(list, 'utf8'))) return false;
  const listed = new RegExp(`^ *${name},\\n|(?<=\\[[^\\]]*)\\b${name}, `, 'm');
  rewrite(list, (text) => text.replace(line, '').replace(listed, ''));
  changeDependencies(manifest, ({ [specifier]: _, ...others }) => others);
  return true;
}

type Dependencies = Readonly<Record<string, string>>;

function changeDependencies(file: string, how: (dependencies: Dependencies) => Dependencies): void {
  rewrite(file, (text) => {
    const manifest = JSON.parse(text);
    const dependencies = Object.entries(how(manifest.dependencies)).sort(([a], [b]) => (a < b ? -1 : 1));
    manifest.dependencies = Object.fromEntries(dependencies);
    return `${JSON.stringify(manifest, null, 2)}\n`;
  });
}

function bySpecifier(one: string, other: string): number {
  const from = (line: string) => /from '(.*)'/.exec(line)?.[1] ?? '';
  return from(one) < from(other) ? -1 : 1;
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
