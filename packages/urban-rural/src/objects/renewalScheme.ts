import type { Graph } from '@plangraph/schema';
import { renewalSchemeRow } from '../imports.ts';
import { renewalMoves } from '../rules/stages.ts';

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
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'kind', 'stage', 'place', 'district', 'startedOn', 'completedOn'],
    orderBy: ['code', 'startedOn', 'completedOn'],
    aggregate: ['households'],
    groupBy: ['kind', 'stage', 'place.code', 'district.code'],
    search: ['titleZh', 'titleEn', 'code'],
    query: { one: { name: 'renewalScheme', by: ['code'] }, many: 'renewalSchemes' },
  });

  graph.register('RenewalScheme', {
    row: renewalSchemeRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place' },
    stages: {
      column: 'stage',
      initial: ['PLANNED'],
      moves: renewalMoves,
      dates: { UNDER_WAY: { first: 'startedOn' }, COMPLETED: 'completedOn' },
    },
  });
}
