import type { Graph } from '@plangraph/schema';

/** What industry adds to a place. */
export function extendPlace(graph: Graph): void {
  graph.extend('Place', (t) => ({
    parks: t.connection('parks', { description: 'The industrial parks that lie here.' }),
    enterprises: t.connection('enterprises', { description: 'The enterprises that are registered here.' }),
    clearedSites: t.connection('clearedSites', {
      description: 'The sites here that low-efficiency enterprises vacated or are to vacate.',
    }),
    echelonCriteria: t.connection('echelonCriteria', {
      description:
        'The criteria of the echelon of growth that this place states for its enterprises and those of all places beneath it; what places above it state holds besides.',
    }),
  }));
}
