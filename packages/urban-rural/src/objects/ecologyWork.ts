import type { Graph } from '@plangraph/schema';
import { ecologyWorkRow } from '../imports.ts';
import { ecologyMoves } from '../rules/stages.ts';

/** EcologyWork: a work for water, air, forest or soil. */
export function declareEcologyWork(graph: Graph): void {
  graph.noun('EcologyWork', {
    fields: (t) => ({
      code: t.column('code'),
      title: t.bilingual('title'),
      place: t.one('place'),
      stage: t.column('stage'),
      completedOn: t.column('completedOn'),
      investment: t.column('investment'),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'place', 'stage', 'completedOn', 'investment'],
    orderBy: ['code', 'completedOn', 'investment'],
    aggregate: ['investment'],
    groupBy: ['stage'],
    query: { one: { name: 'ecologyWork', by: ['code'] }, many: 'ecologyWorks' },
  });

  graph.register('EcologyWork', {
    row: ecologyWorkRow,
    roles: ['reporter', 'administrator'],
    stages: { column: 'stage', initial: ['PLANNED'], moves: ecologyMoves, dates: { COMPLETED: 'completedOn' } },
  });
}
