import type { Graph } from '@plangraph/schema';
import { __noun__Row } from '../imports.ts';

/** __Noun__: a __nounEn__ (__nounZh__). */
export function declare__Noun__(graph: Graph): void {
  graph.noun('__Noun__', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      openedOn: t.column('openedOn'),
      place: t.one('place'),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'openedOn', 'place'],
    orderBy: ['code', 'openedOn'],
    groupBy: ['place.code'],
    query: { one: { name: '__noun__', by: ['code'] }, many: '__nouns__' },
  });

  graph.register('__Noun__', { row: __noun__Row, roles: ['reporter', 'administrator'], belongs: { place: 'place' } });
}
