import type { Graph } from '@plangraph/schema';
import { stated } from '../rules/stated.ts';

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
      withdrawnAt: t.column('withdrawnAt'),
      responsible: t.many('responsible', { orderBy: { role: 'asc' } }),
      designations: t.many('designations', { where: stated, orderBy: { ordinal: 'asc' } }),
    }),
    filter: ['code', 'plan', 'area', 'section', 'commitment'],
    orderBy: ['code'],
    search: ['titleZh', 'titleEn', 'code'],
    query: { one: { name: 'measure', by: ['code'] }, many: { name: 'measures', description: 'All measures that plans state, in pages.', where: stated } },
  });
}
