import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { industry } from '@plangraph/industry';
import { plan } from '@plangraph/plan';
import { tabular } from '@plangraph/rows';
import { composeGraph, countOf, defineDomain, type Graph } from '@plangraph/schema';
import { describe, expect, it } from 'vitest';
import { type Package, root } from '../architecture/house.ts';
import { importBreaches } from '../architecture/importLaws.ts';
import { circlesOf, importGraph } from '../architecture/layerLaws.ts';
import { plantedMistakes, tableOf } from './plantedMistakes.ts';

/** What composing says of a domain that declares something wrong. */
function said(declare: (graph: Graph) => void): string {
  const water = defineDomain({ id: 'water', uses: { plan, industry }, types: declare });
  return saidOf(() => composeGraph({ domains: [water] }));
}

/** The same of a domain that uses nothing. */
function alone(declare: (graph: Graph) => void): string {
  return saidOf(() => composeGraph({ domains: [defineDomain({ id: 'water', types: declare })] }));
}

function saidOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing';
}

function packageOf(files: Readonly<Record<string, string>>): Package {
  return {
    folder: 'packages/industry',
    manifest: { name: '@plangraph/industry', rooms: ['objects', 'index'], dependencies: { '@plangraph/projects': '' } },
    files: Object.entries(files).map(([path, text]) => ({ path: `packages/industry/src/${path}`, text })),
  };
}

const sibling: Package = { folder: 'packages/projects', manifest: { name: '@plangraph/projects' }, files: [] };

/** Each mistake, and what the first who notices it says. */
const planted: Readonly<Record<string, () => string>> = {
  'a filter without an index': () =>
    alone((graph) =>
      graph.noun('Unit', {
        fields: (t) => ({ code: t.column('code') }),
        filter: ['symbolZh'],
        query: { many: 'units' },
      }),
    ),
  'a field without a description': () =>
    said((graph) =>
      graph.extend('Place', (t) => ({
        wet: t.derived({ description: '', type: 'Boolean', needs: { code: true }, resolve: () => true }),
      })),
    ),
  'a field that is there already': () =>
    said((graph) => graph.extend('Place', (t) => ({ parks: t.connection('parks', { description: 'Parks.' }) }))),
  'a register whose model has no `retiredAt`': () =>
    alone((graph) => {
      const row = tabular('Unit', { key: ['code'], columns: ['code', 'symbolZh', 'symbolEn', 'base', 'factor'] });
      graph.noun('Unit', { fields: (t) => ({ code: t.column('code') }), query: { many: 'units' } });
      graph.register('Unit', { row, roles: ['reporter'], belongs: { place: null } });
    }),
  'an import whose key is no unique': () =>
    saidOf(() => tabular('Place', { key: ['nameZh'], columns: ['code', 'nameZh'] })),
  'evidence of what another domain owns': () =>
    saidOf(() =>
      composeGraph({
        domains: [
          defineDomain({
            id: 'water',
            uses: { plan },
            types: () => {},
            evidence: { 'parks.new': countOf('Park', { place: 'place' }) },
          }),
        ],
      }),
    ),
  'a sibling that `uses` does not name': () =>
    importBreaches([packageOf({ 'index.ts': `import { projects } from '@plangraph/projects';` }), sibling]).join(),
  'a circle of imports': () =>
    circlesOf(
      importGraph([
        packageOf({ 'objects/sluice.ts': `import './waterWork.ts';`, 'objects/waterWork.ts': `import './sluice.ts';` }),
      ]),
    )
      .map((circle) => circle.join(' ⇄ '))
      .join(),
};

const guide = readFileSync(join(root, 'docs/guides/domain-developer.md'), 'utf8');
const [, table = ''] = /<!-- mistakes -->\n([\s\S]*?)\n<!-- end of mistakes -->/.exec(guide) ?? [];
const says = new Map(plantedMistakes.map((each) => [each.mistake, each.says]));

describe('a mistake of a newcomer is told as the guide says', () => {
  it.each(Object.entries(planted))('%s', (mistake, plant) => {
    const parts = says.get(mistake) ?? [];
    expect(parts, `plantedMistakes.ts has no “${mistake}”.`).not.toEqual([]);
    const heard = plant().replaceAll('`', '');
    for (const part of parts) expect(heard).toContain(part);
  });

  // `pnpm newcomer` plants each of them in a domain that it has made, and hears what is said.
  it('and the table is made from what is planted', () => {
    expect(table, 'npx -y pnpm@12 exec node test/newcomer/writeMistakes.ts').toBe(tableOf(plantedMistakes));
  });

  it('and types refuse a column that is not there, and a move to a stage that is not', () => {
    const declare = (graph: Graph) => {
      graph.extend('Place', (t) => ({
        // @ts-expect-error There is no such column.
        wrong: t.column('nmaeZh'),
      }));
      graph.register('ListingCase', {
        row: industry.imports.listingCases,
        roles: ['reporter'],
        belongs: { place: 'enterprise.place' },
        stages: {
          column: 'stage',
          // @ts-expect-error There is no such stage.
          moves: { FILED: ['FLOATED'] },
        },
      });
    };
    expect(saidOf(() => said(declare))).not.toBe('');
  });
});
