import type { Graph } from '@plangraph/schema';

/** What common prosperity adds to a place. */
export function extendPlace(graph: Graph): void {
  graph.extend('Place', (t) => ({
    villageIncomes: t.connection('villageIncomes', {
      description:
        'What this village earned by its own operations, one row a year; empty for a place that is no village.',
    }),
    brands: t.connection('brands', { description: 'The brands under which producers of this place sell.' }),
  }));
}
