import type { Graph } from '@plangraph/schema';
import { visitorRecordRow } from '../imports.ts';

/** VisitorRecord: how many visitors a site had in a period. */
export function declareVisitorRecord(graph: Graph): void {
  graph.noun('VisitorRecord', {
    label: ['site', 'period'],
    fields: (t) => ({
      site: t.one('site'),
      period: t.column('period'),
      periodEnd: t.column('periodEnd'),
      visitors: t.column('visitors'),
      income: t.column('income'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['site', 'period', 'periodEnd', 'visitors', 'income'],
    orderBy: ['periodEnd', 'period', 'visitors', 'income'],
    aggregate: ['visitors', 'income'],
    groupBy: ['period', 'site.code'],
    query: { many: 'visitorRecords' },
  });

  graph.register('VisitorRecord', {
    row: visitorRecordRow,
    roles: ['reporter', 'administrator'],
    belongs: { partOf: 'site' },
  });
}
