import type { Graph } from '@plangraph/schema';

/** What opening-up adds to a place. */
export function extendPlace(graph: Graph): void {
  graph.extend('Place', (t) => ({
    partnerRegions: t.connection('partnerRegions', {
      description: 'The partner regions that are this place, or lie in it.',
    }),
  }));
}
