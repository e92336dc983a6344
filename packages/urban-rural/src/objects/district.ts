import type { Graph } from '@plangraph/schema';
import { districtRow } from '../imports.ts';

/** District: a part of a town that is developed as one. Not the tree of places' DISTRICT, which only says where. */
export function declareDistrict(graph: Graph): void {
  graph.noun('District', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      place: t.one('place'),
      renewalSchemes: t.connection('renewalSchemes'),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'place'],
    orderBy: ['code'],
    search: ['nameZh', 'nameEn', 'code'],
    query: { one: { name: 'district', by: ['code'] }, many: 'districts' },
  });

  graph.register('District', { row: districtRow, roles: ['reporter', 'administrator'], belongs: { place: 'place' } });
}
