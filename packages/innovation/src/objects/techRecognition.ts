import type { Graph } from '@plangraph/schema';
import { techRecognitionRow } from '../imports.ts';

/** TechRecognition: that an enterprise is recognised for its technology, from a day on. */
export function declareTechRecognition(graph: Graph): void {
  graph.noun('TechRecognition', {
    label: ['enterprise', 'kind'],
    fields: (t) => ({
      enterprise: t.one('enterprise'),
      kind: t.column('kind'),
      grantedOn: t.column('grantedOn'),
      expiresOn: t.column('expiresOn'),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['enterprise', 'kind', 'grantedOn', 'expiresOn'],
    orderBy: ['grantedOn', 'kind', 'expiresOn'],
    groupBy: ['kind', 'enterprise.code'],
    query: { many: 'techRecognitions' },
  });

  graph.register('TechRecognition', {
    row: techRecognitionRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'enterprise.place' },
  });
}
