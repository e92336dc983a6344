import type { Graph } from '@plangraph/schema';
import { projectProblemRow } from '../imports.ts';
import { problemMoves } from '../rules/entryStates.ts';
import { dueNeeds, entryFields, entryLists, isOverdue, overdueUnless } from './listEntry.ts';

/** ProjectProblem: an entry of a project's list of problems. */
export function declareProjectProblem(graph: Graph): void {
  graph.noun('ProjectProblem', {
    ...entryLists,
    fields: (t) => ({
      ...entryFields(t),
      solvedOn: t.column('solvedOn'),
      overdue: t.derived({
        description: overdueUnless('solved'),
        type: 'Boolean',
        needs: { ...dueNeeds, solvedOn: true },
        resolve: (problem, _args, context) =>
          isOverdue(problem, { settled: problem.state === 'SOLVED', settledOn: problem.solvedOn }, context),
      }),
    }),
    query: { many: 'projectProblems' },
  });

  graph.register('ProjectProblem', {
    row: projectProblemRow,
    roles: ['reporter', 'administrator'],
    belongs: { partOf: 'project', leads: ['organisation'] },
    stages: { column: 'state', initial: ['OPEN'], moves: problemMoves, dates: { SOLVED: 'solvedOn' } },
  });
}
