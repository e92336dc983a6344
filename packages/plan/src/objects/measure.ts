import type { Graph } from '@plangraph/schema';

/** Measure: something that is to be done. */
export function declareMeasure(graph: Graph): void {
  graph.noun('Measure', {
    fields: (t) => ({
      plan: t.one('plan'),
      area: t.one('area'),
      section: t.one('section'),
      code: t.column('code'),
      ordinal: t.column('ordinal'),
      position: t.column('position'),
      commitment: t.column('commitment'),
      frame: t.column('frame'),
      title: t.bilingual('title'),
      citation: t.one('citation'),
      responsible: t.many('responsible', { orderBy: { role: 'asc' } }),
      designations: t.many('designations', { orderBy: { ordinal: 'asc' } }),
    }),
    filter: ['code', 'plan', 'area', 'section', 'commitment'],
    orderBy: ['code'],
    search: ['titleZh', 'titleEn', 'code'],
    query: { one: { name: 'measure', by: ['code'] }, many: 'measures' },
  });
}
