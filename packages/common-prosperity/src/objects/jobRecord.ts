import type { Graph } from '@plangraph/schema';
import { jobRecordRow } from '../imports.ts';

/** JobRecord: how many urban jobs were new in a period. */
export function declareJobRecord(graph: Graph): void {
  graph.noun('JobRecord', {
    label: ['place', 'period'],
    fields: (t) => ({
      place: t.one('place'),
      period: t.column('period'),
      periodEnd: t.column('periodEnd'),
      count: t.column('count'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['place', 'period', 'periodEnd'],
    orderBy: ['periodEnd', 'period'],
    aggregate: ['count'],
    groupBy: ['period', 'place.code'],
    query: { many: 'jobRecords' },
  });

  graph.register('JobRecord', { row: jobRecordRow, roles: ['reporter', 'administrator'], belongs: { place: 'place' } });
}
