import type { Graph } from '@plangraph/schema';

/** What governance adds to a measure, of whichever area. */
export function extendMeasure(graph: Graph): void {
  graph.extend('Measure', (t) => ({
    reforms: t.connection('reforms', { description: 'The reforms that serve this measure.' }),
  }));
}
