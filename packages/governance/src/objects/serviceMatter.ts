import type { Graph } from '@plangraph/schema';
import { serviceMatterRow } from '../imports.ts';
import { serviceMatterMoves } from '../rules/stages.ts';

/** ServiceMatter: a matter for several offices that is done at one go. */
export function declareServiceMatter(graph: Graph): void {
  graph.noun('ServiceMatter', {
    fields: (t) => ({
      code: t.column('code'),
      title: t.bilingual('title'),
      kind: t.column('kind'),
      stage: t.column('stage'),
      offeredOn: t.column('offeredOn'),
      place: t.one('place'),
      lead: t.one('lead'),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'kind', 'stage', 'offeredOn', 'place', 'lead'],
    orderBy: ['code', 'offeredOn'],
    groupBy: ['kind', 'stage', 'place.code', 'lead.code'],
    search: ['titleZh', 'titleEn', 'code'],
    query: { one: { name: 'serviceMatter', by: ['code'] }, many: 'serviceMatters' },
  });

  graph.register('ServiceMatter', {
    row: serviceMatterRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place', leads: ['lead'] },
    stages: { column: 'stage', initial: ['PLANNED'], moves: serviceMatterMoves, dates: { OFFERED: 'offeredOn' } },
  });
}
