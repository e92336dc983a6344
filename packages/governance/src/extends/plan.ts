import type { Graph } from '@plangraph/schema';

/** What governance adds to a plan. */
export function extendPlan(graph: Graph): void {
  graph.extend('Plan', (t) => ({
    enterpriseRequests: t.connection('enterpriseRequests', {
      orderBy: { receivedOn: 'desc' },
      description: 'What enterprises asked of the government under this plan (企业诉求), the latest first.',
    }),
  }));
}
