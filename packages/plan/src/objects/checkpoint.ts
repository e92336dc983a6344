import type { Graph } from '@plangraph/schema';

/** Checkpoint: a stage through which a measure comes. */
export function declareCheckpoint(graph: Graph): void {
  graph.noun('Checkpoint', {
    fields: (t) => ({
      measure: t.one('measure'),
      ordinal: t.column('ordinal'),
      title: t.bilingual('title'),
      dueOn: t.column('dueOn'),
      reachedOn: t.column('reachedOn'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['measure'],
  });
}
