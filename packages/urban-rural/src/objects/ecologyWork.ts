import type { Graph } from '@plangraph/schema';
import { ecologyWorkRow } from '../imports.ts';
import { ecologyMoves } from '../rules/stages.ts';

/** EcologyWork: a work for water, air, soil or forest, or against waste. */
export function declareEcologyWork(graph: Graph): void {
  graph.noun('EcologyWork', {
    fields: (t) => ({
      code: t.column('code'),
      title: t.bilingual('title'),
      place: t.one('place'),
      kind: t.column('kind'),
      stage: t.column('stage'),
      startedOn: t.column('startedOn'),
      completedOn: t.column('completedOn'),
      investment: t.column('investment'),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'place', 'kind', 'stage', 'startedOn', 'completedOn', 'investment'],
    orderBy: ['code', 'startedOn', 'completedOn', 'investment'],
    aggregate: ['investment'],
    groupBy: ['kind', 'stage', 'place.code'],
    search: ['titleZh', 'titleEn', 'code'],
    query: { one: { name: 'ecologyWork', by: ['code'] }, many: 'ecologyWorks' },
  });

  graph.register('EcologyWork', {
    row: ecologyWorkRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place' },
    stages: {
      column: 'stage',
      initial: ['PLANNED'],
      moves: ecologyMoves,
      dates: { UNDER_WAY: { first: 'startedOn' }, COMPLETED: 'completedOn' },
    },
  });
}
