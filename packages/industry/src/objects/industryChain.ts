import type { Graph } from '@plangraph/schema';
import { industryChainRow } from '../imports.ts';

/** IndustryChain: a chain of industries that is grown as one. */
export function declareIndustryChain(graph: Graph): void {
  graph.noun('IndustryChain', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      emerging: t.column('emerging'),
      enterprises: t.connection('enterprises'),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'emerging'],
    orderBy: ['code'],
    groupBy: ['emerging'],
    search: ['nameZh', 'nameEn', 'code'],
    query: { one: { name: 'industryChain', by: ['code'] }, many: 'industryChains' },
  });

  graph.register('IndustryChain', {
    row: industryChainRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: null },
  });
}
