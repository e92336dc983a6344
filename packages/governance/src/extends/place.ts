import type { Graph } from '@plangraph/schema';

/** What governance adds to a place. */
export function extendPlace(graph: Graph): void {
  graph.extend('Place', (t) => ({
    reforms: t.connection('reforms', { description: 'The reforms that the government of this place carries out.' }),
    serviceMatters: t.connection('serviceMatters', {
      description: 'The matters that the government of this place offers, or means to offer, at one go (一件事一次办).',
    }),
  }));
}
