import type { Graph } from '@plangraph/schema';

/** What projects adds to a place. */
export function extendPlace(graph: Graph): void {
  graph.extend('Place', (t) => ({
    projects: t.connection('projects', {
      description: 'The projects of this place; those of the places in it are theirs.',
    }),
  }));
}
