import type { Graph } from '@plangraph/schema';

/** What projects adds to an organisation. */
export function extendOrganisation(graph: Graph): void {
  graph.extend('Organisation', (t) => ({
    ledProjects: t.connection('ledProjects', { description: 'The projects that the organisation leads.' }),
  }));
}
