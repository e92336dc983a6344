import type { Graph } from '@plangraph/schema';
import { recognitionRow } from '../imports.ts';

/** Recognition: that an enterprise is recognised in the echelon of growth, from a day on. */
export function declareRecognition(graph: Graph): void {
  graph.noun('Recognition', {
    label: ['enterprise', 'kind'],
    fields: (t) => ({
      enterprise: t.one('enterprise'),
      kind: t.column('kind'),
      grantedOn: t.column('grantedOn'),
      expiresOn: t.column('expiresOn'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['enterprise', 'kind', 'grantedOn', 'expiresOn'],
    orderBy: ['grantedOn', 'kind', 'expiresOn'],
    groupBy: ['kind', 'enterprise.code'],
    query: { many: 'recognitions' },
  });

  graph.register('Recognition', {
    row: recognitionRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'enterprise.place' },
  });
}
