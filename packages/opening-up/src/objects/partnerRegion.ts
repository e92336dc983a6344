import type { Graph } from '@plangraph/schema';
import { partnerRegionRow } from '../imports.ts';

/** PartnerRegion: a region that the plan's place works with. */
export function declarePartnerRegion(graph: Graph): void {
  graph.noun('PartnerRegion', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      kind: t.column('kind'),
      place: t.one('place'),
      cooperationProjects: t.connection('cooperationProjects', {
        description: 'What is done together with the region.',
      }),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'kind', 'place'],
    orderBy: ['code', 'kind'],
    groupBy: ['kind', 'place.code'],
    search: ['nameZh', 'nameEn', 'code'],
    query: { one: { name: 'partnerRegion', by: ['code'] }, many: 'partnerRegions' },
  });

  graph.register('PartnerRegion', {
    row: partnerRegionRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: null },
  });
}
