import type { Graph } from '@plangraph/schema';

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
    }),
    filter: ['code', 'kind', 'stage', 'community', 'designation', 'place'],
    orderBy: ['code', 'kind', 'stage'],
    groupBy: ['kind', 'stage'],
    query: { one: { name: 'school', by: ['code'] }, many: 'schools' },
  });
}
