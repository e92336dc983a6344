import type { Graph } from '@plangraph/schema';
import { financingRow } from '../imports.ts';

/** Financing: money that was raised for a project. */
export function declareFinancing(graph: Graph): void {
  graph.noun('Financing', {
    label: ['project', 'kind', 'code'],
    fields: (t) => ({
      code: t.column('code'),
      project: t.one('project'),
      kind: t.column('kind'),
      amount: t.column('amount'),
      grantedOn: t.column('grantedOn'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'project', 'kind', 'amount', 'grantedOn'],
    orderBy: ['code', 'amount', 'grantedOn', 'kind'],
    aggregate: ['amount'],
    groupBy: ['kind', 'project.code'],
    search: ['code'],
    query: { one: { name: 'financing', by: ['code'] }, many: 'financings' },
  });

  graph.register('Financing', {
    row: financingRow,
    roles: ['reporter', 'administrator'],
    belongs: { partOf: 'project' },
  });
}
