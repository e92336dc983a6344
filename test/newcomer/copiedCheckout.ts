import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../architecture/house.ts';
import { type Ended, runIn } from './runIn.ts';

/** A copy of the checkout, installed, with a history of its own, in which a newcomer may do whatever he likes. */
export interface CopiedCheckout {
  readonly folder: string;
  /** Runs a program of the checkout in the Node that runs this; gives what it said, and how it ended. */
  node(...args: readonly string[]): Ended;
  /** Lets a package find another of the house, as an installation would. */
  install(id: string, other: string): void;
  /** The files that are not as they were at the beginning. */
  status(): string[];
  /** Keeps what was done, so that `restore` comes back to it. */
  keep(message: string): void;
  restore(): void;
  remove(): void;
}

/** Copies what the checkout's history knows, or would, and installs it; goes on in a kept copy. */
export function copyCheckout(kept = process.env.PLANGRAPH_NEWCOMER_FOLDER): CopiedCheckout {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'plangraph-newcomer-'));
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  if (existsSync(join(folder, '.git'))) git('checkout', '--quiet', '--', '.');
  else fill();
  return {
    folder,
    node: (...args) => runIn(folder, process.execPath, args),
    install(id, other) {
      const place = join(folder, 'packages', id, 'node_modules/@plangraph', other);
      if (!existsSync(place)) symlinkSync(`../../../${other}`, place);
    },
    status() {
      const changed = git('diff', '--name-only', 'begin').split('\n');
      const added = git('ls-files', '--others', '--exclude-standard').split('\n');
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
  function fill(): void {
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
      cwd: root,
      encoding: 'utf8',
    });
    for (const path of listed.split('\0').filter((each) => each && existsSync(join(root, each)))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      cpSync(join(root, path), join(folder, path));
    }
    chmodSync(folder, 0o755); // started by root, PostgreSQL runs as an account that must pass
    git('init', '--quiet');
    keep('as it was');
    git('tag', 'begin');
    const { code, said } = runIn(folder, 'npx', ['-y', 'pnpm@12', 'install', '--prefer-offline']);
    if (code !== 0) throw new Error(said);
  }
  function keep(message: string): void {
    git('add', '--all');
    const as = ['-c', 'user.name=newcomer', '-c', 'user.email=newcomer@example.org'];
    git(...as, 'commit', '--quiet', '--allow-empty', '--message', message);
  }
}
