import type { Graph } from '@plangraph/schema';

/** What innovation adds to an enterprise. */
export function extendEnterprise(graph: Graph): void {
  graph.extend('Enterprise', (t) => ({
    techRecognitions: t.many('techRecognitions', {
      orderBy: { grantedOn: 'desc', kind: 'asc' },
      description: 'What the enterprise is recognised as for its technology, the latest first, expired ones included.',
    }),
    researchInstitutions: t.connection('researchInstitutions', {
      description: 'The research institutions that the enterprise runs.',
    }),
    researchProjects: t.connection('researchProjects', {
      description: 'The research projects that the enterprise applied for or carries out.',
    }),
    rdExpenditures: t.connection('rdExpenditures', {
      description: 'What the enterprise spent on research and development, by period.',
    }),
  }));
}
