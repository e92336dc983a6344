import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { root } from '../architecture/house.ts';

/** A copy of the checkout, with a history of its own, in which a newcomer may do whatever he likes. */
export interface CopiedCheckout {
  readonly folder: string;
  /** Runs a program of the checkout in the Node that runs this; gives what it said, and how it ended. */
  node(...args: readonly string[]): { readonly code: number | null; readonly said: string };
  /** Lets a new package find what its siblings find, and the gateway find it, as an installation would. */
  link(id: string): void;
  /** Lets a package find another of the house, as an installation would. */
  install(id: string, other: string): void;
  /** The files that are not as they were at the beginning. */
  status(): string[];
  /** Keeps what was done, so that `restore` comes back to it. */
  keep(message: string): void;
  restore(): void;
  remove(): void;
}

const verbatim = { recursive: true, verbatimSymlinks: true } as const;

/** Copies what the checkout's history knows, or would, and what is installed by reference; goes on in a kept copy. */
export function copyCheckout(kept = process.env.PLANGRAPH_NEWCOMER_FOLDER): CopiedCheckout {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'plangraph-newcomer-'));
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  if (existsSync(join(folder, '.git'))) git('checkout', '--quiet', '--', '.');
  else fill();
  // What the checkout's programs start is run by its own Node too, as by pnpm.
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return {
    folder,
    node(...args) {
      const { status, stdout, stderr } = spawnSync(process.execPath, args, {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, PATH: path, NO_COLOR: '1', FORCE_COLOR: '0', VITEST: undefined, NODE_ENV: undefined },
      });
      return { code: status, said: `${stdout}${stderr}` };
    },
    install,
    link(id) {
      cpSync(join(folder, 'packages/industry/node_modules'), join(folder, 'packages', id, 'node_modules'), verbatim);
      install(id, 'industry');
      const place = join(folder, 'services/gateway/node_modules/@plangraph', id);
      if (!existsSync(place)) symlinkSync(`../../../../packages/${id}`, place);
    },
    status() {
      const changed = git('diff', '--name-only', 'begin').split('\n');
      const added = git('ls-files', '--others', '--exclude-standard', '--', '.', ':!node_modules').split('\n');
      return [...new Set([...changed, ...added])].filter(Boolean).sort();
    },
    keep,
    restore() {
      git('checkout', '--quiet', '--', '.');
      // What a mistake has added, such as a migration.
      git('clean', '--quiet', '--force', '-d', '--', 'packages/water');
    },
    remove() {
      if (!kept) rmSync(folder, { recursive: true, force: true });
    },
  };
  function install(id: string, other: string): void {
    const place = join(folder, 'packages', id, 'node_modules/@plangraph', other);
    if (!existsSync(place)) symlinkSync(`../../../${other}`, place);
  }
  function fill(): void {
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
      cwd: root,
      encoding: 'utf8',
    });
    const paths = listed.split('\0').filter((path) => path && existsSync(join(root, path)));
    for (const path of paths) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      cpSync(join(root, path), join(folder, path));
    }
    for (const generated of ['packages/database/src/generated', 'services/cockpit/src/generated']) {
      if (existsSync(join(root, generated)))
        cpSync(join(root, generated), join(folder, generated), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const path of new Set(paths.map(dirname).filter((each) => existsSync(join(root, each, 'node_modules'))))) {
      if (path !== '.') cpSync(join(root, path, 'node_modules'), join(folder, path, 'node_modules'), verbatim);
    }
    git('init', '--quiet');
    keep('as it was');
    git('tag', 'begin');
  }
  function keep(message: string): void {
    // A link is no folder, which is what the checkout ignores.
    git('add', '--all', '--', '.', ':!node_modules');
    git(
      '-c',
      'user.name=newcomer',
      '-c',
      'user.email=newcomer@example.org',
      'commit',
      '--quiet',
      '--allow-empty',
      '--message',
      message,
    );
  }
}
