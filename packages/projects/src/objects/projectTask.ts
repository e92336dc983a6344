import { daysOverdue, todayOf } from '@plangraph/plan';
import type { Graph } from '@plangraph/schema';
import { projectTaskRow } from '../imports.ts';
import { taskMoves } from '../rules/entryStates.ts';
import { zoneNeeds } from './zone.ts';

/** ProjectTask: an entry of a project's list of tasks. */
export function declareProjectTask(graph: Graph): void {
  graph.noun('ProjectTask', {
    fields: (t) => ({
      project: t.one('project'),
      ordinal: t.column('ordinal'),
      title: t.bilingual('title'),
      organisation: t.one('organisation'),
      state: t.column('state'),
      dueOn: t.column('dueOn'),
      doneOn: t.column('doneOn'),
      overdue: t.derived({
        description:
          'Whether the day by which it is to be done has passed and it was not. Judged today, or on the day as of which the graph is read.',
        type: 'Boolean',
        needs: { state: true, dueOn: true, doneOn: true, project: { area: zoneNeeds } },
        resolve: ({ state, dueOn, doneOn, project }, _args, context) =>
          daysOverdue({ dueOn, settledOn: doneOn, settled: state === 'DONE' }, todayOf(context, project.area?.plan)) >
          0,
      }),
      synthetic: t.column('synthetic'),
    }),
    filter: ['project', 'organisation', 'state', 'dueOn'],
    orderBy: ['dueOn', 'state'],
    groupBy: ['state'],
    search: ['titleZh', 'titleEn'],
    query: { many: 'projectTasks' },
  });

  graph.register('ProjectTask', {
    row: projectTaskRow,
    roles: ['reporter', 'administrator'],
    stages: { column: 'state', initial: ['OPEN'], moves: taskMoves, dates: { DONE: 'doneOn' } },
  });
}
