import type { Graph } from '@plangraph/schema';
import { reviewRow } from '../imports.ts';

/** Review: one of the four regular reviews of a project. */
export function declareReview(graph: Graph): void {
  graph.noun('Review', {
    label: ['project', 'kind', 'dueOn'],
    fields: (t) => ({
      project: t.one('project'),
      kind: t.column('kind'),
      dueOn: t.column('dueOn'),
      heldOn: t.column('heldOn'),
      finding: t.column('finding'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['project', 'kind', 'dueOn', 'heldOn'],
    orderBy: ['dueOn', 'heldOn', 'kind'],
    groupBy: ['kind', 'project.code'],
    query: { many: 'reviews' },
  });

  graph.register('Review', {
    row: reviewRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'project.place' },
  });
}
