import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { emitDeclarations } from './declarations.ts';
import { leaveOutOwnTables } from './houseList.ts';

// `pnpm tarballs [folder]`: makes tarballs of the packages that a product elsewhere installs, and prints their names. Node strips no types of what
// is installed, so each is turned into JavaScript here, with its declarations beside it;
// in the repository everything goes on running as it is.

const root = join(import.meta.dirname, '..');
const output = resolve(process.argv[2] ?? join(root, 'node_modules/.cache/plangraph-packed'));

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

/** What a package needs beside its sources, from where in the checkout and to where in the package. */
const assets: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  '@plangraph/database': [['prisma', 'prisma']],
  '@plangraph/gateway': [['services/gateway/operations', 'operations']],
};

/** Folders of sources beside `src`. */
const besides: Readonly<Record<string, readonly string[]>> = {
  '@plangraph/database': ['generator'],
  '@plangraph/gateway': ['development/follow'],
};

/** Folders of texts that are packed as one file, by path: what looks at a package would take them for its own. */
const texts: Readonly<Record<string, readonly [from: string, to: string]>> = {
  '@plangraph/scaffold': ['packages/scaffold/templates', 'templates.json'],
};

/** What a product generates the client and is developed with, which this repository has for its development only. */
const further: Readonly<Record<string, readonly string[]>> = {
  '@plangraph/gateway': ['pino-pretty'],
  '@plangraph/database': ['prisma', '@prisma/generator-helper'],
};

/** What a product runs of a package. */
const programs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '@plangraph/database': { 'plangraph-model': './generator/product.js', 'plangraph-database': './src/cli.js' },
  '@plangraph/gateway': { 'plangraph-dev': './development/follow/product.js' },
  '@plangraph/scaffold': { 'plangraph-new': './src/cli.js' },
};

/** Pages and the command line are programs of this repository; nothing imports them. */
const leftOut = ['@plangraph/cockpit', '@plangraph/cli'];

/** What is generated for the data model of this repository; a product has its own. */
const generatedClient = join(root, 'packages/database/src/generated/');

const declarationsOf = emitDeclarations();
const catalog = readCatalog();
const manifests = globSync(['packages/*/package.json', 'services/*/package.json'], { cwd: root }).map((file) => ({
  folder: join(root, dirname(file)),
  manifest: JSON.parse(readFileSync(join(root, file), 'utf8')) as Manifest,
}));
const packed = manifests.filter(({ manifest }) => !leftOut.includes(manifest.name));

rmSync(output, { recursive: true, force: true });
const tarballs: Record<string, string> = {};
for (const { folder, manifest } of packed) tarballs[manifest.name] = pack(folder, manifest);
writeFileSync(join(output, 'tarballs.json'), JSON.stringify(tarballs, null, 2));
process.stdout.write(`${Object.values(tarballs).join('\n')}\n`);

function pack(folder: string, manifest: Manifest): string {
  const stage = join(output, manifest.name.replace(/^@[^/]+\//, ''), 'package');
  for (const part of ['src', ...(besides[manifest.name] ?? [])]) {
    for (const file of globSync(`${part}/**/*.{ts,json,css}`, { cwd: folder }))
      place(join(folder, file), join(stage, file));
  }
  for (const [from, to] of assets[manifest.name] ?? []) cpSync(join(root, from), join(stage, to), { recursive: true });
  const [from, to] = texts[manifest.name] ?? [];
  if (from && to) writeFileSync(join(stage, to), JSON.stringify(textsOf(join(root, from))));
  const own = join(folder, 'model');
  if (existsSync(own)) cpSync(own, join(stage, 'model'), { recursive: true });
  writeFileSync(join(stage, 'package.json'), JSON.stringify(published(manifest, stage), null, 2));
  if (manifest.name === '@plangraph/gateway') {
    leaveOutOwnTables(stage, (name) => manifests.find(({ manifest }) => manifest.name === name)?.folder);
  }
  for (const file of ['README.md', 'LICENSE'].map((name) => [join(folder, name), join(root, name)].find(existsSync))) {
    if (file) cpSync(file, join(stage, file.split('/').at(-1) ?? ''));
  }
  const tarball = join(output, `${manifest.name.slice(1).replace('/', '-')}-${manifest.version}.tgz`);
  execFileSync('tar', ['-czf', tarball, '-C', dirname(stage), 'package']);
  rmSync(dirname(stage), { recursive: true });
  return tarball;
}

function textsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
}

/** A source as JavaScript, its declarations beside it for whoever reads types; the generated client is the product's own. */
function place(from: string, to: string): void {
  if (from.startsWith(generatedClient)) return;
  mkdirSync(dirname(to), { recursive: true });
  if (!from.endsWith('.ts')) {
    cpSync(from, to);
    return;
  }
  const script = asPacked(stripTypeScriptTypes(readFileSync(from, 'utf8')), from);
  writeFileSync(to.replace(/\.ts$/, '.js'), script.replaceAll("new URL('watcher.ts'", "new URL('watcher.js'"));
  const declared = declarationsOf(from);
  if (declared !== null) writeFileSync(to.replace(/\.ts$/, '.d.ts'), asPacked(declared, from));
}

/** A text whose imports lead to what is packed: files of JavaScript, and the client of the product. */
function asPacked(text: string, from: string): string {
  return fromModel(text, from).replace(/((?:from|import)\s*\(?\s*['"]\.[^'"\n]*)\.ts(?=['"])/g, '$1.js');
}

/** What imports the generated client, or names its types, takes it from the product's package. */
function fromModel(text: string, from: string): string {
  const own = from.startsWith(join(root, 'packages/database/'));
  const client = own ? '[./]+/generated' : '[./]+/node_modules/@plangraph/database/src/generated';
  const named = new RegExp(`(['"])${client}/(?:prisma/)?(\\w+)\\.ts\\1`, 'g');
  return text.replace(named, (_, quote: string, name: string) => `${quote}@plangraph/model/${name}${quote}`);
}

function published({ devDependencies, private: _, ...manifest }: Manifest, stage: string): Record<string, unknown> {
  const declared = globSync('**/*.{js,d.ts}', { cwd: stage }).map((file) => readFileSync(join(stage, file), 'utf8'));
  const ofModel = declared.some((text) => text.includes('@plangraph/model/'));
  const more = (further[manifest.name] ?? []).map((name): [string, string] => [name, devDependencies?.[name] ?? '']);
  const needed: Readonly<Record<string, string>> = { ...manifest.dependencies, ...Object.fromEntries(more) };
  const dependencies = Object.entries(needed).map(([name, range]) => [name, stated(name, range)]);
  return {
    ...manifest,
    exports: { '.': { types: './src/index.d.ts', default: './src/index.js' }, './package.json': './package.json' },
    dependencies: Object.fromEntries(dependencies),
    ...(ofModel ? { peerDependencies: { '@plangraph/model': '*' } } : {}),
    ...(programs[manifest.name] ? { bin: programs[manifest.name] } : {}),
  };
}

function stated(name: string, range: string): string {
  if (range.startsWith('workspace:')) {
    return manifests.find(({ manifest }) => manifest.name === name)?.manifest.version ?? range;
  }
  return range === 'catalog:' ? (catalog.get(name) ?? range) : range;
}

/** The versions that all packages of this repository share. */
function readCatalog(): Map<string, string> {
  const lines = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8').split('\n');
  const entries = lines.slice(lines.indexOf('catalog:') + 1).map((line) => /^ {2}"?([^":]+)"?: (\S+)$/.exec(line));
  return new Map(entries.flatMap((found) => (found?.[1] && found[2] ? [[found[1], found[2]] as const] : [])));
}
