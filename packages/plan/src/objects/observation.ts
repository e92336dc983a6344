import type { Graph } from '@plangraph/schema';

/** Observation: a figure for a period, as reported. */
export function declareObservation(graph: Graph): void {
  graph.noun('Observation', {
    fields: (t) => ({
      target: t.one('target'),
      period: t.column('period'),
      periodEnd: t.column('periodEnd'),
      value: t.column('value'),
      revision: t.column('revision'),
      reason: t.column('reason'),
      recordedAt: t.column('recordedAt'),
      approvedAt: t.column('approvedAt'),
      supersededAt: t.column('supersededAt'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['target'],
    policy: () => ({ approvedAt: { isNull: false } }),
  });
}
