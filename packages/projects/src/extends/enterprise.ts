import type { Graph } from '@plangraph/schema';

/** What projects adds to an enterprise. */
export function extendEnterprise(graph: Graph): void {
  graph.extend('Enterprise', (t) => ({
    projects: t.connection('projects', { description: 'The projects that the enterprise builds or will own.' }),
    deals: t.connection('deals', { description: 'The deals under which the enterprise invests.' }),
    landParcels: t.connection('landParcels', {
      description: 'The registered parcels of land that the enterprise uses.',
    }),
  }));
}
