import type { Graph } from '@plangraph/schema';

/** What governance adds to a measure, of whichever area. */
export function extendMeasure(graph: Graph): void {
  graph.extend('Measure', (t) => ({
    reforms: t.connection('reforms', { description: 'The reforms that serve this measure.' }),
    riskCampaigns: t.connection('riskCampaigns', {
      description: 'The campaigns against risks (除险保安) that serve this measure.',
    }),
  }));
}
