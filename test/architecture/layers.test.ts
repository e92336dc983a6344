import { describe, expect, it } from 'vitest';
import { type Package, readHouse } from './house.ts';
import { circlesOf, importGraph, roomBreaches } from './layerLaws.ts';

const house = readHouse();
const graph = importGraph(house);

describe('the house', () => {
  it('has no circle of imports, neither of values nor of types', () => {
    expect(circlesOf(graph).map((circle) => circle.join(' ⇄ '))).toEqual([]);
  });

  it('has rooms that know only what is below them', () => {
    const built = house.filter(({ folder }) => !folder.startsWith('test'));
    expect(built.flatMap((each) => roomBreaches(each, graph))).toEqual([]);
  });
});

/** A package of three rooms, with what its files say. */
function smallPackage(files: Readonly<Record<string, string>>, rooms = ['words', 'reader', 'index']): Package {
  const own = { 'words/word.ts': '', 'reader/read.ts': `import '../words/word.ts';`, 'index.ts': '', ...files };
  return {
    folder: 'packages/small',
    manifest: { name: '@plangraph/small', rooms },
    files: Object.entries(own).map(([path, text]) => ({ path: `packages/small/src/${path}`, text })),
  };
}

describe('the law of circles', () => {
  const circlesIn = (files: Readonly<Record<string, string>>) => circlesOf(importGraph([smallPackage(files)]));

  it('finds none where imports go one way', () => {
    expect(circlesIn({ 'reader/row.ts': `import './read.ts'; import '../words/word.ts';` })).toEqual([]);
  });

  it('finds one of types alone, through however many files', () => {
    const [circle] = circlesIn({
      'reader/row.ts': `import type { Edge } from './edge.ts';`,
      'reader/edge.ts': `export type { Walk } from './walk.ts';`,
      'reader/walk.ts': `type Row = import('./row.ts').Row;`,
    });
    expect(circle).toEqual(['edge', 'row', 'walk'].map((name) => `packages/small/src/reader/${name}.ts`));
  });

  it('finds a file that imports itself, and every circle where there are several', () => {
    const circles = circlesIn({
      'words/self.ts': `import './self.ts';`,
      'words/one.ts': `import './other.ts'; import '../reader/read.ts';`,
      'words/other.ts': `import './one.ts';`,
    });
    expect(circles.map((circle) => circle.length).sort()).toEqual([1, 2]);
  });

  it('finds one that leads through the door of another package', () => {
    const other: Package = {
      folder: 'packages/other',
      manifest: { name: '@plangraph/other' },
      files: [{ path: 'packages/other/src/index.ts', text: `import '@plangraph/small';` }],
    };
    const small = smallPackage({ 'index.ts': `import '@plangraph/other';` });
    expect(circlesOf(importGraph([small, other]))).toEqual([
      ['packages/other/src/index.ts', 'packages/small/src/index.ts'],
    ]);
  });
});

describe('the law of rooms', () => {
  const breachesIn = (own: Package) => roomBreaches(own, importGraph([own]));

  it('lets a room import from itself and from those below', () => {
    expect(breachesIn(smallPackage({ 'reader/row.ts': `import './read.ts'; import '../words/word.ts';` }))).toEqual([]);
  });

  it.each([
    ['an import from above', `import '../reader/read.ts';`],
    ['a type from above', `import type { Read } from '../reader/read.ts';`],
    ['the door', `import { read } from '../index.ts';`],
  ])('refuses %s', (_, text) => {
    const [breach, ...more] = breachesIn(smallPackage({ 'words/word.ts': text }));
    expect(breach).toMatch(/^packages\/small\/src\/words\/word\.ts imports .*: (reader|index) stands above words/);
    expect(more).toEqual([]);
  });

  it('asks for the list where there are folders, and for none where there are not', () => {
    const silent = ({ manifest: { rooms: _, ...manifest }, ...own }: Package) => ({ ...own, manifest });
    expect(breachesIn(silent(smallPackage({})))).toEqual([expect.stringContaining('does not state its `rooms`')]);
    const flat = [{ path: 'packages/small/src/index.ts', text: '' }];
    expect(breachesIn({ ...silent(smallPackage({})), files: flat })).toEqual([]);
  });

  it('refuses a room that the list leaves out, and one that is not there', () => {
    expect(breachesIn(smallPackage({ 'cellar/wine.ts': '' }))).toEqual([expect.stringContaining('cellar stands')]);
    expect(breachesIn(smallPackage({}, ['words', 'reader', 'attic', 'index']))).toEqual([
      expect.stringContaining('names the room attic'),
    ]);
  });
});
