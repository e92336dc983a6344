import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './house.ts';

/** Code of a document or a docstring, as a module, and what it is called where the compiler complains. */
export interface WrittenModule {
  readonly name: string;
  readonly text: string;
}

const compilerOptions = {
  noUnusedLocals: false,
  noUnusedParameters: false,
  typeRoots: [join(root, 'node_modules/@types')],
};

/** How modules are compiled: as modules of packages, where nothing else is said. */
interface Compiling {
  readonly extension: string;
  /** The settings that are theirs. */
  readonly config: string;
  /** The folder within which they lie meanwhile. */
  readonly within: string;
}

const ofPackages: Compiling = { extension: '.mts', config: join(root, 'tsconfig.base.json'), within: tmpdir() };

/** What the compiler says of modules, each with the name of its own. */
export function complaintsOf(
  modules: readonly WrittenModule[],
  { extension, config: settings, within }: Compiling = ofPackages,
): string[] {
  const folder = mkdtempSync(join(within, 'plangraph-compiled-'));
  try {
    for (const [place, { text }] of modules.entries()) writeFileSync(join(folder, `${place}${extension}`), text);
    const files = modules.map((_, place) => `${place}${extension}`);
    const config = { extends: settings, compilerOptions, files, include: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['--noEmit', '--pretty', 'false', '-p', folder], {
      encoding: 'utf8',
    });
    return stdout.split('\n').flatMap((line) => {
      const [, place, complaint] = /(\d+)\.m?tsx?\(\d+,\d+\): error (.*)/.exec(line) ?? [];
      return complaint ? [`${modules[Number(place)]?.name}: ${complaint}`] : line.includes('error') ? [line] : [];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
