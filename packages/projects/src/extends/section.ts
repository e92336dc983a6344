import type { Graph } from '@plangraph/schema';

/** What projects adds to a section of a plan. */
export function extendSection(graph: Graph): void {
  graph.extend('Section', (t) => ({
    projects: t.connection('projects', { description: 'The projects that belong to the section.' }),
  }));
}
