import type { Graph } from '@plangraph/schema';

/** ServiceMatter: a matter for several offices that is done at one go. */
export function declareServiceMatter(graph: Graph): void {
  graph.noun('ServiceMatter', {
    fields: (t) => ({
      code: t.column('code'),
      title: t.bilingual('title'),
      kind: t.column('kind'),
      stage: t.column('stage'),
      place: t.one('place'),
      lead: t.one('lead'),
      citation: t.one('citation'),
    }),
    filter: ['code', 'kind', 'stage', 'place', 'lead'],
    orderBy: ['code'],
    groupBy: ['kind', 'stage'],
    search: ['titleZh', 'titleEn', 'code'],
    query: { one: { name: 'serviceMatter', by: ['code'] }, many: 'serviceMatters' },
  });
}
