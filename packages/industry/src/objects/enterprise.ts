import type { Graph } from '@plangraph/schema';

/** Enterprise: one company, that all other registers refer to. */
export function declareEnterprise(graph: Graph): void {
  graph.noun('Enterprise', {
    fields: (t) => ({
      code: t.column('code'),
      creditCode: t.column('creditCode'),
      name: t.bilingual('name'),
      chain: t.one('chain'),
      park: t.one('park'),
      place: t.one('place'),
      citation: t.one('citation'),
    }),
    filter: ['code', 'creditCode', 'chain', 'park', 'place'],
    orderBy: ['code', 'creditCode'],
    query: { one: { name: 'enterprise', by: ['creditCode'] }, many: 'enterprises' },
  });
}
