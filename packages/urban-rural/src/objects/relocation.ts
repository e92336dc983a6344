import type { Graph } from '@plangraph/schema';
import { relocationRow } from '../imports.ts';
import { relocationMoves } from '../rules/stages.ts';

/** Relocation: households that move to a better place; counts, never people. */
export function declareRelocation(graph: Graph): void {
  graph.noun('Relocation', {
    fields: (t) => ({
      code: t.column('code'),
      title: t.bilingual('title'),
      place: t.one('place'),
      destination: t.one('destination'),
      households: t.column('households'),
      stage: t.column('stage'),
      signedOn: t.column('signedOn'),
      movedOn: t.column('movedOn'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'place', 'destination', 'stage', 'signedOn', 'movedOn'],
    orderBy: ['code', 'signedOn', 'movedOn'],
    aggregate: ['households'],
    groupBy: ['stage', 'place.code', 'destination.code'],
    search: ['titleZh', 'titleEn', 'code'],
    query: { one: { name: 'relocation', by: ['code'] }, many: 'relocations' },
  });

  graph.register('Relocation', {
    row: relocationRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place' },
    stages: {
      column: 'stage',
      initial: ['PLANNED'],
      moves: relocationMoves,
      dates: { SIGNED: 'signedOn', MOVED: 'movedOn' },
    },
  });
}
