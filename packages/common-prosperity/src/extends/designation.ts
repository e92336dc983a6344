import type { Graph } from '@plangraph/schema';

/** What common prosperity adds to a designation. */
export function extendDesignation(graph: Graph): void {
  graph.extend('Designation', (t) => ({
    facilities: t.connection('facilities', { description: 'The facilities with which the title is to be won.' }),
    heritageItems: t.connection('heritageItems', {
      description: 'The heritage items with which the title is to be won.',
    }),
  }));
}
