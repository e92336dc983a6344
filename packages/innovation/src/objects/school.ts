import type { Graph } from '@plangraph/schema';
import { schoolRow } from '../imports.ts';
import { foundingMoves } from '../rules/stages.ts';

/** School: a school of any level, open or still to be founded. */
export function declareSchool(graph: Graph): void {
  graph.noun('School', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      kind: t.column('kind'),
      stage: t.column('stage'),
      community: t.one('community'),
      designation: t.one('designation'),
      place: t.one('place'),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'kind', 'stage', 'community', 'designation', 'place'],
    orderBy: ['code', 'kind', 'stage'],
    groupBy: ['kind', 'stage', 'community.code', 'place.code'],
    search: ['nameZh', 'nameEn', 'code'],
    query: { one: { name: 'school', by: ['code'] }, many: 'schools' },
  });

  graph.register('School', {
    row: schoolRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place' },
    stages: { column: 'stage', initial: ['SOUGHT', 'FOUNDING', 'OPEN'], moves: foundingMoves },
  });
}
