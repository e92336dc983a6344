import type { Graph } from '@plangraph/schema';

/** RenewalScheme: a neighbourhood, community or village that is renewed as one. */
export function declareRenewalScheme(graph: Graph): void {
  graph.noun('RenewalScheme', {
    fields: (t) => ({
      code: t.column('code'),
      title: t.bilingual('title'),
      kind: t.column('kind'),
      stage: t.column('stage'),
      place: t.one('place'),
      district: t.one('district'),
      startedOn: t.column('startedOn'),
      completedOn: t.column('completedOn'),
      households: t.column('households'),
      citation: t.one('citation'),
    }),
    filter: ['code', 'kind', 'stage', 'place', 'district', 'startedOn', 'completedOn'],
    orderBy: ['code', 'startedOn', 'completedOn'],
    aggregate: ['households'],
    groupBy: ['kind', 'stage'],
    query: { one: { name: 'renewalScheme', by: ['code'] }, many: 'renewalSchemes' },
  });
}
