import type { Graph } from '@plangraph/schema';
import { dealFundingRow } from '../imports.ts';

/** DealFunding: money that arrived under a deal. */
export function declareDealFunding(graph: Graph): void {
  graph.noun('DealFunding', {
    label: ['deal', 'arrivedOn'],
    fields: (t) => ({
      deal: t.one('deal'),
      ordinal: t.column('ordinal'),
      arrivedOn: t.column('arrivedOn'),
      amount: t.column('amount'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['deal', 'arrivedOn', 'amount'],
    orderBy: ['arrivedOn', 'amount'],
    aggregate: ['amount'],
    query: { many: 'dealFundings' },
  });

  graph.register('DealFunding', {
    row: dealFundingRow,
    roles: ['reporter', 'administrator'],
    belongs: { partOf: 'deal' },
  });
}
