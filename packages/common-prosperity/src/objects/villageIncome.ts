import type { Graph } from '@plangraph/schema';
import { villageIncomeRow } from '../imports.ts';
import { incomeThreshold, reachesThreshold, shortfall } from '../rules/incomeThreshold.ts';

/** VillageIncome: what a village earned by its own operations in a year. */
export function declareVillageIncome(graph: Graph): void {
  graph.noun('VillageIncome', {
    label: ['place', 'year'],
    fields: (t) => ({
      place: t.one('place'),
      year: t.column('year'),
      operatingIncome: t.column('operatingIncome'),
      reachesThreshold: t.derived({
        description: `Whether the operating income reaches the plan's threshold of ${incomeThreshold} times CNY 10,000 (经营性收入50万元以上); exactly that counts. A list is narrowed to such villages by the filter \`operatingIncome: { gte: "${incomeThreshold}" }\`.`,
        type: 'Boolean',
        needs: { operatingIncome: true },
        resolve: ({ operatingIncome }) => reachesThreshold(operatingIncome),
      }),
      shortfall: t.derived({
        description: `By how much the operating income misses the plan's threshold of ${incomeThreshold} times CNY 10,000, in CNY 10,000; 0 where it reaches it. Exact.`,
        type: 'Decimal',
        needs: { operatingIncome: true },
        resolve: ({ operatingIncome }) => shortfall(operatingIncome),
      }),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['place', 'year', 'operatingIncome'],
    orderBy: ['year', 'operatingIncome'],
    aggregate: ['operatingIncome'],
    groupBy: ['year', 'place.code'],
    query: { many: 'villageIncomes' },
  });

  graph.register('VillageIncome', {
    row: villageIncomeRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place' },
  });
}
