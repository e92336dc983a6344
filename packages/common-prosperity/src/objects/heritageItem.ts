import type { Graph } from '@plangraph/schema';

/** HeritageItem: a craft, custom or site of cultural heritage. */
export function declareHeritageItem(graph: Graph): void {
  graph.noun('HeritageItem', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      level: t.column('level'),
      stage: t.column('stage'),
      listedOn: t.column('listedOn'),
      place: t.one('place'),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'level', 'stage', 'listedOn', 'place'],
    orderBy: ['code', 'listedOn'],
    groupBy: ['level', 'stage'],
    query: { one: { name: 'heritageItem', by: ['code'] }, many: 'heritageItems' },
  });
}
