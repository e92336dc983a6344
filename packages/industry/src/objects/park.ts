import type { Graph } from '@plangraph/schema';
import { parkRow } from '../imports.ts';

/** Park: an industrial park. */
export function declarePark(graph: Graph): void {
  graph.noun('Park', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      kind: t.column('kind'),
      star: t.column('star'),
      place: t.one('place'),
      enterprises: t.connection('enterprises'),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'kind', 'star', 'place'],
    orderBy: ['code', 'star'],
    groupBy: ['kind', 'star', 'place.code'],
    search: ['nameZh', 'nameEn', 'code'],
    query: { one: { name: 'park', by: ['code'] }, many: 'parks' },
  });

  graph.register('Park', { row: parkRow, roles: ['reporter', 'administrator'], belongs: { place: 'place' } });
}
