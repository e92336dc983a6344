import { expect, it } from 'vitest';
import { complaintsOf } from './compiling.ts';
import { examplesIn, moduleOf } from './examples.ts';
import { readHouse, type SourceFile } from './house.ts';

/** The examples in the docstrings of files, each as a module that is called as its file. */
function modulesOf(files: readonly SourceFile[]) {
  return files.flatMap((file) =>
    examplesIn(file).map((example) => ({ name: file.path, text: moduleOf(file, example) })),
  );
}

it('every example in a docstring compiles', () => {
  const files = readHouse()
    .filter(({ folder }) => !folder.startsWith('test'))
    .flatMap((each) => each.files.filter(({ path }) => path.includes('/src/')));
  expect(files.flatMap(examplesIn).length).toBeGreaterThan(50);
  expect(complaintsOf(modulesOf(files))).toEqual([]);
}, 120_000);

it('an example that does not would be told with its file', () => {
  const text = '/**\n * Divides.\n *\n * @example divide(10, "three")\n */\nexport function divide() {}';
  expect(complaintsOf(modulesOf([{ path: 'packages/exact/src/divide.ts', text }]))).toEqual([
    expect.stringMatching(/^packages\/exact\/src\/divide\.ts: TS2345: Argument of type 'string'/),
  ]);
}, 120_000);
