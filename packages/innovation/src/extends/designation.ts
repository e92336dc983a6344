import type { Graph } from '@plangraph/schema';

/** What innovation adds to a designation. */
export function extendDesignation(graph: Graph): void {
  graph.extend('Designation', (t) => ({
    schools: t.connection('schools', { description: 'The schools that winning the title founds or raises.' }),
  }));
}
