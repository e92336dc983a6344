import type { Graph } from '@plangraph/schema';
import { investmentRecordRow } from '../imports.ts';

/** InvestmentRecord: what was invested in a project in one month. */
export function declareInvestmentRecord(graph: Graph): void {
  graph.noun('InvestmentRecord', {
    label: ['project', 'period'],
    fields: (t) => ({
      project: t.one('project'),
      period: t.column('period', { description: 'The month, such as `2023-06`.' }),
      periodEnd: t.column('periodEnd'),
      amount: t.column('amount'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['project', 'period', 'periodEnd'],
    orderBy: ['periodEnd', 'period'],
    aggregate: ['amount'],
    groupBy: ['period', 'project.code'],
    query: { many: 'investmentRecords' },
  });

  graph.register('InvestmentRecord', {
    row: investmentRecordRow,
    roles: ['reporter', 'administrator'],
    belongs: { partOf: 'project' },
  });
}
