import type { Graph } from '@plangraph/schema';
import { organisationRow } from '../imports.ts';

/** Organisation: a body that acts in a plan. */
export function declareOrganisation(graph: Graph): void {
  graph.noun('Organisation', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      kind: t.column('kind'),
      place: t.one('place'),
      responsibilities: t.connection('responsibilities', {
        description: 'The measures and targets that the organisation is charged with.',
      }),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'kind', 'place'],
    orderBy: ['code', 'kind'],
    groupBy: ['kind', 'place.code'],
    search: ['nameZh', 'nameEn', 'code'],
    query: {
      one: { name: 'organisation', by: ['code'] },
      many: 'organisations',
      viewer: { name: 'organisation', by: 'code' },
    },
  });

  graph.register('Organisation', {
    row: organisationRow,
    roles: ['administrator'],
    belongs: { place: 'place' },
    // What it reported and led stays there to be read.
    retired: 'SHOWN',
  });

  graph.noun('Responsibility', {
    label: ['organisation', 'role', 'measure', 'target'],
    fields: (t) => ({
      role: t.column('role'),
      organisation: t.one('organisation'),
      measure: t.one('measure'),
      target: t.one('target'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['organisation'],
  });
}
