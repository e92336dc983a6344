import type { Graph } from '@plangraph/schema';

/** What governance adds to an organisation. */
export function extendOrganisation(graph: Graph): void {
  graph.extend('Organisation', (t) => ({
    reforms: t.connection('reforms', { description: 'The reforms that the organisation leads.' }),
    serviceMatters: t.connection('serviceMatters', {
      description: 'The matters done at one go (一件事一次办) that the organisation leads.',
    }),
  }));
}
