import type { Graph } from '@plangraph/schema';
import { brandSalesRow } from '../imports.ts';

/** BrandSales: what was sold under a brand in a period. */
export function declareBrandSales(graph: Graph): void {
  graph.noun('BrandSales', {
    label: ['brand', 'period'],
    fields: (t) => ({
      brand: t.one('brand'),
      period: t.column('period'),
      periodEnd: t.column('periodEnd'),
      sales: t.column('sales'),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['brand', 'period', 'periodEnd', 'sales'],
    orderBy: ['periodEnd', 'period', 'sales'],
    aggregate: ['sales'],
    groupBy: ['period', 'brand.code'],
    query: { many: 'brandSales' },
  });

  graph.register('BrandSales', {
    row: brandSalesRow,
    roles: ['reporter', 'administrator'],
    belongs: { partOf: 'brand' },
  });
}
