import type { Graph } from '@plangraph/schema';

/** BrandSales: what was sold under a brand in a period. */
export function declareBrandSales(graph: Graph): void {
  graph.noun('BrandSales', {
    fields: (t) => ({
      brand: t.one('brand'),
      period: t.column('period'),
      periodEnd: t.column('periodEnd'),
      sales: t.column('sales'),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['brand', 'period', 'periodEnd'],
    orderBy: ['periodEnd', 'period'],
    aggregate: ['sales'],
    groupBy: ['period'],
    query: { many: 'brandSales' },
  });
}
