import type { Graph } from '@plangraph/schema';
import { reformRow } from '../imports.ts';
import { reformMoves } from '../rules/stages.ts';

/** Reform: a change in how a government works, carried out under a name of its own. */
export function declareReform(graph: Graph): void {
  graph.noun('Reform', {
    fields: (t) => ({
      code: t.column('code'),
      title: t.bilingual('title'),
      stage: t.column('stage'),
      beganOn: t.column('beganOn'),
      completedOn: t.column('completedOn'),
      place: t.one('place'),
      lead: t.one('lead'),
      measure: t.one('measure'),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'stage', 'beganOn', 'completedOn', 'place', 'lead', 'measure'],
    orderBy: ['code', 'beganOn', 'completedOn'],
    groupBy: ['stage', 'place.code', 'lead.code', 'measure.code'],
    search: ['titleZh', 'titleEn', 'code'],
    query: { one: { name: 'reform', by: ['code'] }, many: 'reforms' },
  });

  graph.register('Reform', {
    row: reformRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place', leads: ['lead'], serves: ['measure'] },
    stages: {
      column: 'stage',
      initial: ['PLANNED'],
      moves: reformMoves,
      dates: { UNDER_WAY: { first: 'beganOn' }, COMPLETED: 'completedOn' },
    },
  });
}
