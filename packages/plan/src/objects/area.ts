import type { Graph } from '@plangraph/schema';

/** Area and Section: the parts of a plan. */
export function declareArea(graph: Graph): void {
  graph.noun('Area', {
    fields: (t) => ({
      plan: t.one('plan'),
      code: t.column('code'),
      ordinal: t.column('ordinal'),
      title: t.bilingual('title'),
      sections: t.many('sections', { orderBy: { ordinal: 'asc' } }),
      targets: t.connection('targets', {
        orderBy: { ordinal: 'asc' },
        description: 'The values that the area and its sections promise, in the order of the source.',
      }),
    }),
    filter: ['code', 'plan'],
    orderBy: ['code'],
    query: { one: { name: 'area', by: ['plan.code', 'code'], asOf: true }, many: 'areas' },
  });

  graph.noun('Section', {
    fields: (t) => ({
      area: t.one('area'),
      ordinal: t.column('ordinal'),
      title: t.bilingual('title'),
      measures: t.many('measures', { orderBy: { ordinal: 'asc' } }),
      targets: t.many('targets', { orderBy: { ordinal: 'asc' } }),
      designations: t.many('designations', { orderBy: { ordinal: 'asc' } }),
    }),
    filter: ['area'],
    query: {
      one: { name: 'section', by: ['area.plan.code', 'area.code', 'ordinal'], asOf: true },
      many: 'sections',
    },
  });
}
