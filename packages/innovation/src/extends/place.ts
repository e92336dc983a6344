import type { Graph } from '@plangraph/schema';

/** What innovation adds to a place. */
export function extendPlace(graph: Graph): void {
  graph.extend('Place', (t) => ({
    schools: t.connection('schools', { description: 'The schools that lie here.' }),
    educationCommunities: t.connection('educationCommunities', {
      description: 'The education communities that serve the schools of this place.',
    }),
    researchInstitutions: t.connection('researchInstitutions', {
      description: 'The research institutions that work here or are to work here.',
    }),
    enclaves: t.connection('enclaves', { description: 'The innovation enclaves that this place runs elsewhere.' }),
    hostedEnclaves: t.connection('hostedEnclaves', {
      description: 'The innovation enclaves of other places that lie here.',
    }),
    researchProjects: t.connection('researchProjects', { description: 'The research projects of this place.' }),
    talentIntakes: t.connection('talentIntakes', {
      description: 'How many talents and graduates came here, by period.',
    }),
  }));
}
