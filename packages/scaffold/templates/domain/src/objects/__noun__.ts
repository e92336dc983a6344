import type { Graph } from '@plangraph/schema';
import { __noun__Row } from '../imports.ts';
import { __noun__Moves } from '../rules/__noun__Stages.ts';

/** __Noun__: a __nounEn__ (__nounZh__), from its planning on. */
export function declare__Noun__(graph: Graph): void {
  graph.noun('__Noun__', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      stage: t.column('stage'),
      startedOn: t.column('startedOn'),
      completedOn: t.column('completedOn'),
      place: t.one('place'),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'stage', 'completedOn', 'place'],
    orderBy: ['code', 'stage', 'completedOn'],
    groupBy: ['stage', 'place.code'],
    query: { one: { name: '__noun__', by: ['code'] }, many: '__nouns__' },
  });

  graph.register('__Noun__', {
    row: __noun__Row,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place' },
    stages: {
      column: 'stage',
      initial: ['PLANNED'],
      moves: __noun__Moves,
      dates: { UNDER_WAY: { first: 'startedOn' }, COMPLETED: 'completedOn' },
    },
  });
}
