import type { Graph } from '@plangraph/schema';

/** What projects adds to an enterprise. */
export function extendEnterprise(graph: Graph): void {
  graph.extend('Enterprise', (t) => ({
    projects: t.connection('projects', { description: 'The projects that the enterprise builds or will own.' }),
  }));
}
