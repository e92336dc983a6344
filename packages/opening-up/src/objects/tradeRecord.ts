import type { Graph } from '@plangraph/schema';
import { tradeRecordRow } from '../imports.ts';

/** TradeRecord: what an enterprise exported and imported in one month. */
export function declareTradeRecord(graph: Graph): void {
  graph.noun('TradeRecord', {
    label: ['enterprise', 'period'],
    fields: (t) => ({
      enterprise: t.one('enterprise'),
      period: t.column('period', { description: 'The month, such as `2023-06`.' }),
      periodEnd: t.column('periodEnd'),
      exports: t.column('exports'),
      imports: t.column('imports'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['enterprise', 'period', 'periodEnd', 'exports', 'imports'],
    orderBy: ['periodEnd', 'period', 'exports', 'imports'],
    aggregate: ['exports', 'imports'],
    groupBy: ['period', 'enterprise.code'],
    query: { many: 'tradeRecords' },
  });

  graph.register('TradeRecord', {
    row: tradeRecordRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'enterprise.place' },
  });
}
