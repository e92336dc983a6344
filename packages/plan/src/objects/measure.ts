import type { Graph } from '@plangraph/schema';

/** Measure: something that is to be done. */
export function declareMeasure(graph: Graph): void {
  graph.noun('Measure', {
    fields: (t) => ({
      section: t.one('section'),
      code: t.column('code'),
      ordinal: t.column('ordinal'),
      title: t.bilingual('title'),
      citation: t.one('citation'),
      responsible: t.many('responsible', { orderBy: { role: 'asc' } }),
      designations: t.many('designations', { orderBy: { ordinal: 'asc' } }),
    }),
    filter: ['code', 'section'],
    orderBy: ['code'],
    search: ['titleZh', 'titleEn', 'code'],
    query: { one: { name: 'measure', by: ['code'] }, many: 'measures' },
  });
}
