import type { Graph } from '@plangraph/schema';

/** What governance adds to an enterprise. */
export function extendEnterprise(graph: Graph): void {
  graph.extend('Enterprise', (t) => ({
    requests: t.connection('requests', {
      orderBy: { receivedOn: 'desc' },
      description: 'What the enterprise asked of the government (企业诉求), the latest first.',
    }),
  }));
}
