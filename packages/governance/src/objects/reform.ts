import type { Graph } from '@plangraph/schema';

/** Reform: a change in how a government works, carried out under a name of its own. */
export function declareReform(graph: Graph): void {
  graph.noun('Reform', {
    fields: (t) => ({
      code: t.column('code'),
      title: t.bilingual('title'),
      stage: t.column('stage'),
      place: t.one('place'),
      lead: t.one('lead'),
      measure: t.one('measure'),
      citation: t.one('citation'),
    }),
    filter: ['code', 'stage', 'place', 'lead', 'measure'],
    orderBy: ['code'],
    groupBy: ['stage'],
    search: ['titleZh', 'titleEn', 'code'],
    query: { one: { name: 'reform', by: ['code'] }, many: 'reforms' },
  });
}
