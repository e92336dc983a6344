import type { Graph } from '@plangraph/schema';

/** Facility: a hospital, or a place for the old or for children. */
export function declareFacility(graph: Graph): void {
  graph.noun('Facility', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      kind: t.column('kind'),
      stage: t.column('stage'),
      grade: t.bilingual('grade', {
        description: 'The facility’s grade, such as that of a hospital; null where it has none or no source states it.',
      }),
      beds: t.column('beds'),
      place: t.one('place'),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'kind', 'stage', 'place'],
    orderBy: ['code', 'beds'],
    aggregate: ['beds'],
    groupBy: ['kind', 'stage'],
    query: { one: { name: 'facility', by: ['code'] }, many: 'facilities' },
  });
}
