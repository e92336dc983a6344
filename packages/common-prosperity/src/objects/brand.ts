import type { Graph } from '@plangraph/schema';
import { brandRow } from '../imports.ts';

/** Brand: a name under which a region's producers sell. */
export function declareBrand(graph: Graph): void {
  graph.noun('Brand', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      place: t.one('place'),
      sales: t.connection('sales', { orderBy: { periodEnd: 'asc' } }),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'place'],
    orderBy: ['code'],
    search: ['nameZh', 'nameEn', 'code'],
    query: { one: { name: 'brand', by: ['code'] }, many: 'brands' },
  });

  graph.register('Brand', { row: brandRow, roles: ['reporter', 'administrator'], belongs: { place: 'place' } });
}
