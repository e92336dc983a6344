import type { Graph } from '@plangraph/schema';
import { cooperationProjectRow } from '../imports.ts';
import { cooperationMoves } from '../rules/stages.ts';

/** CooperationProject: something that is done together with a partner region. */
export function declareCooperationProject(graph: Graph): void {
  graph.noun('CooperationProject', {
    fields: (t) => ({
      code: t.column('code'),
      title: t.bilingual('title'),
      stage: t.column('stage'),
      partner: t.one('partner'),
      place: t.one('place'),
      investment: t.column('investment'),
      agreedOn: t.column('agreedOn'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'stage', 'partner', 'place', 'agreedOn', 'investment'],
    orderBy: ['code', 'agreedOn', 'investment'],
    aggregate: ['investment'],
    groupBy: ['stage', 'partner.code', 'place.code'],
    search: ['titleZh', 'titleEn', 'code'],
    query: { one: { name: 'cooperationProject', by: ['code'] }, many: 'cooperationProjects' },
  });

  graph.register('CooperationProject', {
    row: cooperationProjectRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place' },
    stages: {
      column: 'stage',
      initial: ['PLANNED'],
      moves: cooperationMoves,
      dates: { AGREED: 'agreedOn' },
    },
  });
}
