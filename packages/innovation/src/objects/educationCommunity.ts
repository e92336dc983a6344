import type { Graph } from '@plangraph/schema';
import { educationCommunityRow } from '../imports.ts';

/** EducationCommunity: schools that teach as one. */
export function declareEducationCommunity(graph: Graph): void {
  graph.noun('EducationCommunity', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      kind: t.column('kind'),
      place: t.one('place'),
      schools: t.connection('schools'),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'kind', 'place'],
    orderBy: ['code', 'kind'],
    groupBy: ['kind', 'place.code'],
    search: ['nameZh', 'nameEn', 'code'],
    query: { one: { name: 'educationCommunity', by: ['code'] }, many: 'educationCommunities' },
  });

  graph.register('EducationCommunity', {
    row: educationCommunityRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place' },
  });
}
