import type { Graph } from '@plangraph/schema';

/** Enclave: premises for innovation that one place runs in another. */
export function declareEnclave(graph: Graph): void {
  graph.noun('Enclave', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      stage: t.column('stage'),
      place: t.one('place'),
      host: t.one('host'),
      citation: t.one('citation'),
    }),
    filter: ['code', 'stage', 'place', 'host'],
    orderBy: ['code', 'stage'],
    groupBy: ['stage'],
    query: { one: { name: 'enclave', by: ['code'] }, many: 'enclaves' },
  });
}
