import type { Graph } from '@plangraph/schema';

/** What industry adds to a place. */
export function extendPlace(graph: Graph): void {
  graph.extend('Place', (t) => ({
    parks: t.connection('parks', { description: 'The industrial parks that lie here.' }),
    enterprises: t.connection('enterprises', { description: 'The enterprises that are registered here.' }),
    clearedSites: t.connection('clearedSites', {
      description: 'The sites here that low-efficiency enterprises vacated or are to vacate.',
    }),
  }));
}
