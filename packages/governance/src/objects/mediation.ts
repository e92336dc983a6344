import type { Graph } from '@plangraph/schema';
import { mediationRow } from '../imports.ts';
import { mediationMoves } from '../rules/stages.ts';

/** Mediation: a dispute that was brought to mediation, as a case number; no personal data. */
export function declareMediation(graph: Graph): void {
  graph.noun('Mediation', {
    label: ['place', 'code'],
    fields: (t) => ({
      code: t.column('code'),
      place: t.one('place'),
      state: t.column('state'),
      beganOn: t.column('beganOn'),
      endedOn: t.column('endedOn'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'place', 'state', 'beganOn', 'endedOn'],
    orderBy: ['code', 'beganOn', 'endedOn'],
    groupBy: ['state', 'place.code'],
    query: { one: { name: 'mediation', by: ['code'] }, many: 'mediations' },
  });

  graph.register('Mediation', {
    row: mediationRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place' },
    stages: {
      column: 'state',
      initial: ['UNDER_WAY'],
      moves: mediationMoves,
      dates: { SETTLED: 'endedOn', FAILED: 'endedOn' },
    },
  });
}
