import type { Graph } from '@plangraph/schema';

/** What projects adds to a place. */
export function extendPlace(graph: Graph): void {
  graph.extend('Place', (t) => ({
    projects: t.connection('projects', {
      description: 'The projects of this place; those of the places in it are theirs.',
    }),
    deals: t.connection('deals', {
      description: 'The deals that were signed for this place; those of the places in it are theirs.',
    }),
    landParcels: t.connection('landParcels', {
      description:
        'The parcels here that were approved and not supplied, lay idle, or were digested or revived since; those of the places in it are theirs.',
    }),
  }));
}
