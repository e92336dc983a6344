import type { Graph } from '@plangraph/schema';

/** What projects adds to an area of a plan. */
export function extendArea(graph: Graph): void {
  graph.extend('Area', (t) => ({
    projects: t.connection('projects', { description: 'The projects that belong to the area and its sections.' }),
  }));
}
