import type { Graph } from '@plangraph/schema';

/** What opening-up adds to a place. */
export function extendPlace(graph: Graph): void {
  graph.extend('Place', (t) => ({
    partnerRegions: t.connection('partnerRegions', {
      description: 'The partner regions that are this place, or lie in it.',
    }),
    cooperationProjects: t.connection('cooperationProjects', {
      description: 'What this place does together with partner regions (协作项目).',
    }),
    tourismSites: t.connection('tourismSites', {
      description: 'The places here that visitors come to see (景区).',
    }),
  }));
}
