import type { Graph } from '@plangraph/schema';
import { rdExpenditureRow } from '../imports.ts';
import { rdShare } from '../rules/rdShare.ts';

/** RdExpenditure: what an enterprise spent on research and development in a period. */
export function declareRdExpenditure(graph: Graph): void {
  graph.noun('RdExpenditure', {
    label: ['enterprise', 'period'],
    fields: (t) => ({
      enterprise: t.one('enterprise'),
      period: t.column('period'),
      periodEnd: t.column('periodEnd'),
      amount: t.column('amount'),
      revenue: t.column('revenue'),
      shareOfRevenue: t.derived({
        description:
          'The expenditure as a share of the revenue of the same period, in percent, cut after the second digit; null where no revenue is stated, or none was earned.',
        type: 'Decimal',
        nullable: true,
        needs: { amount: true, revenue: true },
        resolve: (spending) => rdShare(spending),
      }),
      synthetic: t.column('synthetic'),
    }),
    filter: ['enterprise', 'period', 'periodEnd'],
    orderBy: ['periodEnd', 'period'],
    aggregate: ['amount', 'revenue'],
    groupBy: ['period', 'enterprise.code'],
    query: { many: 'rdExpenditures' },
  });

  graph.register('RdExpenditure', {
    row: rdExpenditureRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'enterprise.place' },
  });
}
