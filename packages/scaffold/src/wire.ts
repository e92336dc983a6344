import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, list, listing } from './checkout.ts';

/** A domain as the product's list names it. */
export interface Wired {
  /** Name of its package. */
  readonly package: string;
  /** What its door exports. */
  readonly name: string;
}

/** Puts a domain into the product's list, before what exchanges the rows of all, and into the package that imports it. */
export function wire({ package: specifier, name }: Wired): void {
  rewrite(list, (text) => {
    const lines = text.split('\n');
    const imports = lines.filter((line) => line.startsWith('import '));
    const sorted = [...imports, `import { ${name} } from '${specifier}';`].sort(bySpecifier);
    const body = lines.slice(lines.lastIndexOf(imports.at(-1) ?? '') + 1).join('\n');
    return `${sorted.join('\n')}\n${body.replace(/^( *)exchange,$/m, `$1${name},\n$1exchange,`)}`;
  });
  rewrite(listing, (text) => {
    const manifest = JSON.parse(text);
    const dependencies = { ...manifest.dependencies, [specifier]: 'workspace:*' };
    manifest.dependencies = Object.fromEntries(Object.entries(dependencies).sort(([a], [b]) => (a < b ? -1 : 1)));
    return `${JSON.stringify(manifest, null, 2)}\n`;
  });
}

/** Takes a domain out of both again; gives whether it was in the list. */
export function unwire({ package: specifier, name }: Wired): boolean {
  const line = new RegExp(`^import \\{ ${name} \\} from '${specifier}';\\n`, 'm');
  let wasThere = false;
  rewrite(list, (text) => {
    wasThere = line.test(text);
    return text.replace(line, '').replace(new RegExp(`^ *${name},\\n`, 'm'), '');
  });
  rewrite(listing, (text) => text.replace(new RegExp(`^ *"${specifier}": "workspace:\\*",\\n`, 'm'), ''));
  return wasThere;
}

function bySpecifier(one: string, other: string): number {
  const from = (line: string) => /from '(.*)'/.exec(line)?.[1] ?? '';
  return from(one) < from(other) ? -1 : 1;
}

function rewrite(path: string, change: (text: string) => string): void {
  const file = join(checkout, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
