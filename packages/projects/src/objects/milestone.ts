import type { Graph } from '@plangraph/schema';
import { milestoneRow } from '../imports.ts';

/** Milestone: a point that a project has to reach by a day. */
export function declareMilestone(graph: Graph): void {
  graph.noun('Milestone', {
    fields: (t) => ({
      project: t.one('project'),
      ordinal: t.column('ordinal'),
      title: t.bilingual('title'),
      dueOn: t.column('dueOn'),
      reachedOn: t.column('reachedOn'),
      critical: t.column('critical'),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['project', 'dueOn', 'reachedOn', 'critical'],
    orderBy: ['dueOn', 'reachedOn'],
    groupBy: ['critical', 'project.code'],
    search: ['titleZh', 'titleEn'],
    query: { many: 'milestones' },
  });

  graph.register('Milestone', {
    row: milestoneRow,
    roles: ['reporter', 'administrator'],
    belongs: { partOf: 'project' },
  });
}
