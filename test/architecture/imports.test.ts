import { describe, expect, it } from 'vitest';
import { floorOf, type Package, readHouse } from './house.ts';
import { importBreaches } from './importLaws.ts';

const house = readHouse();

describe('the house', () => {
  it('has no import that goes up, sideways unnamed, or past a door', () => {
    expect(importBreaches(house)).toEqual([]);
  });

  it('has one door per package', () => {
    const doors = house
      // The pages run in browsers: nobody imports them.
      .filter((each) => !each.folder.startsWith('test') && each.folder !== 'services/cockpit')
      .map((each) => [each.folder, each.manifest.exports]);
    expect(doors).toEqual(doors.map(([folder]) => [folder, { '.': './src/index.ts' }]));
  });

  it('lists no package of the house that it does not import', () => {
    const idle = house.flatMap(({ folder, manifest, files }) =>
      Object.keys(manifest.dependencies ?? {})
        .filter((name) => name.startsWith('@plangraph/'))
        .filter((name) => files.length > 0 && !files.some((file) => file.text.includes(`'${name}'`)))
        .map((name) => `${folder}/package.json lists ${name}, which nothing in ${folder} imports.`),
    );
    expect(idle).toEqual([]);
  });
});

/** A house of four: the mechanism, the spine, and two siblings of which the second uses the first where `uses` says so. */
function smallHouse(path: string, text: string, uses = '{ plan }'): Package[] {
  const make = (name: string, dependencies: readonly string[], files: Readonly<Record<string, string>>): Package => ({
    folder: `packages/${name}`,
    manifest: {
      name: `@plangraph/${name}`,
      dependencies: Object.fromEntries(dependencies.map((each) => [`@plangraph/${each}`, 'workspace:*'])),
      devDependencies: { '@plangraph/testing': 'workspace:*' },
    },
    files: Object.entries(files).map(([file, content]) => ({ path: `packages/${name}/${file}`, text: content })),
  });
  const door = `import { plan } from '@plangraph/plan'; import { industry } from '@plangraph/industry';
    export const projects = defineDomain({ id: 'projects', uses: ${uses} });`;
  const packages = [
    make('schema', [], {}),
    make('plan', ['schema', 'industry'], {}),
    make('testing', [], {}),
    make('industry', ['plan'], {}),
    make('projects', ['plan', 'industry', 'schema'], uses.includes('industry') ? { 'src/index.ts': door } : {}),
  ];
  return packages.map((each) =>
    path.startsWith(`${each.folder}/`) ? { ...each, files: [...each.files, { path, text }] } : each,
  );
}

describe('the law of imports', () => {
  const file = 'packages/projects/src/objects/project.ts';

  it('lets a domain import from the floors below, and its own files', () => {
    expect(importBreaches(smallHouse(file, `import { a } from '@plangraph/plan'; import './b.ts';`))).toEqual([]);
  });

  it('lets a domain import a sibling that it names in `uses`', () => {
    const text = `import type { industry } from '@plangraph/industry';`;
    expect(importBreaches(smallHouse(file, text, '{ plan, industry }'))).toEqual([]);
  });

  it.each([
    ['a sibling unnamed', file, `import { industry } from '@plangraph/industry';`, 'without naming it in the `uses`'],
    ['a type of it', file, `type X = import('@plangraph/industry').X;`, 'without naming it in the `uses`'],
    ['upwards', 'packages/plan/src/a.ts', `import '@plangraph/industry';`, 'imports go down only'],
    ['past a door', file, `export * from '@plangraph/plan/src/enums.ts';`, 'past the door of @plangraph/plan'],
    ['out of the package', file, `await import('../../../industry/src/enums.ts');`, 'a file outside packages/projects'],
    ['what it does not list', file, `import { z } from 'zod';`, 'packages/projects/package.json does not list'],
    ['the test wing', file, `import '@plangraph/testing';`, 'does not list in its dependencies'],
  ])('refuses %s', (_, path, text, law) => {
    expect(importBreaches(smallHouse(path, text))).toEqual([expect.stringContaining(law)]);
    expect(importBreaches(smallHouse(path, text))[0]).toContain(path);
  });

  it('gives every package a floor, or a place in the test wing', () => {
    const placeless = house.filter((each) => floorOf(each) === undefined).map((each) => each.folder);
    const others = ['test', 'test/bench', 'test/clients', 'test/federation'];
    expect(placeless.sort()).toEqual(['packages/scaffold', 'packages/testing', ...others]);
  });
});
