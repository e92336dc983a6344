import type { Graph } from '@plangraph/schema';
import { enterpriseOutputRow } from '../imports.ts';

/** EnterpriseOutput: what an enterprise produced and earned in one month. */
export function declareEnterpriseOutput(graph: Graph): void {
  graph.noun('EnterpriseOutput', {
    label: ['enterprise', 'period'],
    fields: (t) => ({
      enterprise: t.one('enterprise'),
      period: t.column('period', { description: 'The month, such as `2023-06`.' }),
      periodEnd: t.column('periodEnd'),
      output: t.column('output'),
      valueAdded: t.column('valueAdded'),
      revenue: t.column('revenue'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['enterprise', 'period', 'periodEnd'],
    orderBy: ['periodEnd', 'period'],
    aggregate: ['output', 'valueAdded', 'revenue'],
    groupBy: ['period', 'enterprise.code'],
    query: { many: 'enterpriseOutputs' },
  });

  graph.register('EnterpriseOutput', {
    row: enterpriseOutputRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'enterprise.place' },
  });
}
