import type { Graph } from '@plangraph/schema';

/** What urban and rural adds to a place. */
export function extendPlace(graph: Graph): void {
  graph.extend('Place', (t) => ({
    districts: t.connection('districts', {
      description:
        'The development areas (片区) that lie here. Not to be confused with `children` of the kind DISTRICT, which are places.',
    }),
    renewalSchemes: t.connection('renewalSchemes', {
      description: 'The old neighbourhoods, future communities and future villages that are renewed or built here.',
    }),
  }));
}
