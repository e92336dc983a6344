import type { Graph } from '@plangraph/schema';
import { placeRow } from '../imports.ts';

/** Place: where plans, organisations and records belong; a tree. */
export function declarePlace(graph: Graph): void {
  graph.noun('Place', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      kind: t.column('kind'),
      position: t.position('longitude', 'latitude'),
      parent: t.one('parent'),
      children: t.connection('children', { description: 'The places that are part of this one, one level down.' }),
      organisations: t.connection('organisations', { description: 'The organisations that sit here.' }),
      plans: t.connection('plans', { description: 'The plans of this place, one a year.' }),
      references: t.connection('references', {
        description: 'The figures of other places and years that are kept here to compare with.',
      }),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'kind', 'parent'],
    orderBy: ['code', 'kind'],
    groupBy: ['kind', 'parent.code'],
    search: ['nameZh', 'nameEn', 'code'],
    territory: 'parent',
    query: { one: { name: 'place', by: ['code'] }, many: 'places' },
  });

  graph.register('Place', {
    row: placeRow,
    roles: ['administrator'],
    // A place is made and changed by those who administer the one above; one at the top by the operator.
    belongs: { place: 'parent' },
    // Plans and records that lie there stay to be read.
    retired: 'SHOWN',
  });
}
