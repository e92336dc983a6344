import type { Graph } from '@plangraph/schema';

/** What opening-up adds to a project. */
export function extendProject(graph: Graph): void {
  graph.extend('Project', (t) => ({
    transportScheme: t.one('transportScheme', {
      description: 'What the project is as transport; null for one that builds no transport.',
    }),
  }));
}
