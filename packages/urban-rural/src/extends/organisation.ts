import type { Graph } from '@plangraph/schema';

/** What urban and rural adds to an organisation. */
export function extendOrganisation(graph: Graph): void {
  graph.extend('Organisation', (t) => ({
    rectificationItems: t.connection('rectificationItems', {
      orderBy: { dueOn: 'asc' },
      description: 'The findings that the organisation has to put right (整改), the first due first.',
    }),
  }));
}
