import { daysOverdue, todayOf } from '@plangraph/plan';
import type { Graph } from '@plangraph/schema';
import { projectProblemRow } from '../imports.ts';
import { problemMoves } from '../rules/entryStates.ts';
import { zoneNeeds } from './zone.ts';

/** ProjectProblem: an entry of a project's list of problems. */
export function declareProjectProblem(graph: Graph): void {
  graph.noun('ProjectProblem', {
    fields: (t) => ({
      project: t.one('project'),
      ordinal: t.column('ordinal'),
      title: t.bilingual('title'),
      organisation: t.one('organisation'),
      state: t.column('state'),
      dueOn: t.column('dueOn'),
      solvedOn: t.column('solvedOn'),
      overdue: t.derived({
        description:
          'Whether the day by which it is to be solved has passed and it was not. Judged today, or on the day as of which the graph is read.',
        type: 'Boolean',
        needs: { state: true, dueOn: true, solvedOn: true, project: { area: zoneNeeds } },
        resolve: ({ state, dueOn, solvedOn, project }, _args, context) =>
          daysOverdue(
            { dueOn, settledOn: solvedOn, settled: state === 'SOLVED' },
            todayOf(context, project.area?.plan),
          ) > 0,
      }),
      synthetic: t.column('synthetic'),
    }),
    filter: ['project', 'organisation', 'state', 'dueOn'],
    orderBy: ['dueOn', 'state'],
    groupBy: ['state'],
    search: ['titleZh', 'titleEn'],
    query: { many: 'projectProblems' },
  });

  graph.register('ProjectProblem', {
    row: projectProblemRow,
    roles: ['reporter', 'administrator'],
    stages: { column: 'state', initial: ['OPEN'], moves: problemMoves, dates: { SOLVED: 'solvedOn' } },
  });
}
