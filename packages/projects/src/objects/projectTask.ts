import type { Graph } from '@plangraph/schema';
import { projectTaskRow } from '../imports.ts';
import { taskMoves } from '../rules/entryStates.ts';
import { dueNeeds, entryFields, entryLists, isOverdue, overdueUnless } from './listEntry.ts';

/** ProjectTask: an entry of a project's list of tasks. */
export function declareProjectTask(graph: Graph): void {
  graph.noun('ProjectTask', {
    ...entryLists,
    fields: (t) => ({
      ...entryFields(t),
      doneOn: t.column('doneOn'),
      overdue: t.derived({
        description: overdueUnless('done'),
        type: 'Boolean',
        needs: { ...dueNeeds, doneOn: true },
        resolve: (task, _args, context) =>
          isOverdue(task, { settled: task.state === 'DONE', settledOn: task.doneOn }, context),
      }),
    }),
    query: { many: 'projectTasks' },
  });

  graph.register('ProjectTask', {
    row: projectTaskRow,
    roles: ['reporter', 'administrator'],
    belongs: { partOf: 'project', leads: ['organisation'] },
    stages: { column: 'state', initial: ['OPEN'], moves: taskMoves, dates: { DONE: 'doneOn' } },
  });
}
