import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../architecture/house.ts';

/** A copy of the checkout, in which a newcomer may do whatever he likes. */
export interface CopiedCheckout {
  readonly folder: string;
  /** Runs a program of the checkout in the Node that runs this; gives what it said, and how it ended. */
  node(...args: readonly string[]): { readonly code: number | null; readonly said: string };
  /** Lets a new package find what its siblings find, and the gateway find it, as an installation would. */
  link(id: string): void;
  /** What every file of the copy holds, by its path. */
  files(): ReadonlyMap<string, string>;
  remove(): void;
}

/** Copies what the checkout's history knows, or would, and what is installed by reference. */
export function copyCheckout(): CopiedCheckout {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-newcomer-'));
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
  const paths = listed.split('\0').filter((path) => path && existsSync(join(root, path)));
  for (const path of paths) copy(path);
  const generated = 'packages/database/src/generated';
  cpSync(join(root, generated), join(folder, generated), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const path of new Set(paths.map(dirname).filter((each) => existsSync(join(root, each, 'node_modules'))))) {
    if (path !== '.') cpSync(join(root, path, 'node_modules'), join(folder, path, 'node_modules'), verbatim);
  }
  return {
    folder,
    node(...args) {
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
      return { code: status, said: `${stdout}${stderr}` };
    },
    link(id) {
      const sibling = join(folder, 'packages/industry/node_modules');
      cpSync(sibling, join(folder, 'packages', id, 'node_modules'), verbatim);
      const industry = join(folder, 'packages', id, 'node_modules/@plangraph/industry');
      symlinkSync('../../../industry', industry);
      const place = join(folder, 'services/gateway/node_modules/@plangraph', id);
      if (!existsSync(place)) symlinkSync(`../../../../packages/${id}`, place);
    },
    files: () => new Map(filesOf(folder).map((path) => [path, digest(join(folder, path))])),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };

  function copy(path: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
}

const verbatim = { recursive: true, verbatimSymlinks: true } as const;
const skipped = new Set(['node_modules', 'generated', '.git', '.plangraph']);

function filesOf(folder: string, within = ''): string[] {
  return readdirSync(join(folder, within), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(within, entry.name);
    return entry.isDirectory() ? filesOf(folder, path) : [path];
  });
}

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
