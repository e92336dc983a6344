import type { Graph } from '@plangraph/schema';

/** Waypoint: a value that a plan expects on the way to a promised one. */
export function declareWaypoint(graph: Graph): void {
  graph.noun('Waypoint', {
    label: ['target', 'period'],
    fields: (t) => ({
      target: t.one('target'),
      period: t.column('period'),
      value: t.column('value'),
    }),
    filter: ['target'],
  });
}
