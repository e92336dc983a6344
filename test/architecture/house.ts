import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { domains } from '@plangraph/gateway';

/** The folder that holds the whole checkout. */
export const root = join(import.meta.dirname, '../..');

/** A source file as the laws see it. */
export interface SourceFile {
  /** Path from the root of the checkout. */
  readonly path: string;
  readonly text: string;
}

/** What a law reads of a package.json. */
interface Manifest {
  readonly name: string;
  readonly exports?: unknown;
  /** The folders and single files of `src`, from the ground up: each may import from itself and from those before it. */
  readonly rooms?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** A package of the house. */
export interface Package {
  /** Path from the root of the checkout, such as `packages/industry`. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly files: readonly SourceFile[];
}

/**
 * The policy areas that are composed, each a package of its own, as `services/gateway/src/domains.ts` lists them. The spine and
 * other mechanisms own no area, and have rooms of their own.
 */
export const areas: readonly string[] = domains.filter(({ area }) => area !== null).map(({ id }) => id);

/** The rooms of every domain from the ground up; which of them it has, it decides. */
export const areaRooms = [
  'errors',
  'enums',
  'rules',
  'imports',
  'evidence',
  'objects',
  'extends',
  'mutations',
  'demo',
  'index',
] as const;

const floors: Readonly<Record<string, number>> = {
  // The ground: whoever fails says so in its words.
  'packages/messages': -1,
  'packages/cache': 0,
  'packages/client': 0,
  'packages/database': 0,
  'packages/documents': 0,
  'packages/exact': 0,
  'packages/rows': 1,
  'packages/schema': 2,
  'packages/plan': 3,
  'packages/dataset': 4,
  'packages/exchange': 4,
  ...Object.fromEntries(areas.map((area) => [`packages/${area}`, 4])),
  'packages/demo': 5,
  // The gateway starts it beside itself.
  'services/worker': 5,
};

/** On which floor a package stands; undefined for the side wings, which are there for tests only. */
export function floorOf({ folder }: Package): number | undefined {
  return floors[folder] ?? (folder.startsWith('services/') ? 6 : undefined);
}

/** Whether a file is part of what runs in production. */
export function isProduct(file: SourceFile): boolean {
  return /^(packages|services)\/[^/]+\/src\//.test(file.path);
}

/** Reads every package of the checkout. */
export function readHouse(): Package[] {
  const folders = ['packages', 'services'].flatMap((wing) =>
    readdirSync(join(root, wing)).map((each) => `${wing}/${each}`),
  );
  // What is measured against and who reads the graph elsewhere stand below the tests, in packages of their own: their peers weigh on nobody.
  const tests = readPackage('test');
  const below = ['test/bench', 'test/clients', 'test/federation'].map(readPackage);
  const own = tests.files.filter(({ path }) => below.every(({ folder }) => !path.startsWith(`${folder}/`)));
  const built = folders.filter((folder) => existsSync(join(root, folder, 'package.json'))).map(readPackage);
  return [...built, { ...tests, files: own }, ...below];
}

function readPackage(folder: string): Package {
  return {
    folder,
    manifest: JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest,
    files: listFiles(folder)
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
  };
}

// Templates are files of packages that are still to be: their laws are kept by what is made of them.
const skipped = new Set(['node_modules', 'generated', 'coverage']);
const templates = 'packages/scaffold/templates';

/** All files below a folder, without what is installed, generated or a template; paths from the root of the checkout. */
export function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name) || entry.name.startsWith('.')) return [];
    const path = relative(root, join(root, folder, entry.name));
    if (path === templates) return [];
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}
