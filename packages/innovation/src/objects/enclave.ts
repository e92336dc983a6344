import type { Graph } from '@plangraph/schema';
import { enclaveRow } from '../imports.ts';
import { foundingMoves } from '../rules/stages.ts';

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
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'stage', 'place', 'host'],
    orderBy: ['code', 'stage'],
    groupBy: ['stage', 'place.code', 'host.code'],
    search: ['nameZh', 'nameEn', 'code'],
    query: { one: { name: 'enclave', by: ['code'] }, many: 'enclaves' },
  });

  graph.register('Enclave', {
    row: enclaveRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place' },
    stages: { column: 'stage', initial: ['SOUGHT', 'FOUNDING', 'OPEN'], moves: foundingMoves },
  });
}
