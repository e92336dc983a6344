import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { examplesIn, moduleOf } from './examples.ts';
import { readHouse, root, type SourceFile } from './house.ts';

const compilerOptions = {
  noUnusedLocals: false,
  noUnusedParameters: false,
  typeRoots: [join(root, 'node_modules/@types')],
};

/** What the compiler says of the examples in the docstrings of files. */
function complaintsOf(files: readonly SourceFile[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-examples-'));
  try {
    const modules = files.flatMap((file) =>
      examplesIn(file).map((example) => ({ file, text: moduleOf(file, example) })),
    );
    for (const [place, { text }] of modules.entries()) writeFileSync(join(folder, `${place}.mts`), text);
    const own = modules.map((_, place) => `${place}.mts`);
    const config = { extends: join(root, 'tsconfig.base.json'), compilerOptions, files: own };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['--noEmit', '--pretty', 'false', '-p', folder], {
      encoding: 'utf8',
    });
    return stdout.split('\n').flatMap((line) => {
      const [, place, complaint] = /(\d+)\.mts\(\d+,\d+\): error (.*)/.exec(line) ?? [];
      return complaint ? [`${modules[Number(place)]?.file.path}: ${complaint}`] : line.includes('error') ? [line] : [];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('every example in a docstring compiles', () => {
  const files = readHouse()
    .filter(({ folder }) => !folder.startsWith('test'))
    .flatMap((each) => each.files.filter(({ path }) => path.includes('/src/')));
  expect(files.flatMap(examplesIn).length).toBeGreaterThan(50);
  expect(complaintsOf(files)).toEqual([]);
}, 120_000);

it('an example that does not would be told with its file', () => {
  const text = '/**\n * Divides.\n *\n * @example divide(10, "three")\n */\nexport function divide() {}';
  expect(complaintsOf([{ path: 'packages/exact/src/divide.ts', text }])).toEqual([
    expect.stringMatching(/^packages\/exact\/src\/divide\.ts: TS2345: Argument of type 'string'/),
  ]);
}, 120_000);
