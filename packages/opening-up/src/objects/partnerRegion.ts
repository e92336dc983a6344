import type { Graph } from '@plangraph/schema';

/** PartnerRegion: a region that the plan's place works with. */
export function declarePartnerRegion(graph: Graph): void {
  graph.noun('PartnerRegion', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      kind: t.column('kind'),
      place: t.one('place'),
      citation: t.one('citation'),
    }),
    filter: ['code', 'kind', 'place'],
    orderBy: ['code', 'kind'],
    groupBy: ['kind'],
    query: { one: { name: 'partnerRegion', by: ['code'] }, many: 'partnerRegions' },
  });
}
