import { daysOverdue, type Escalation, escalationOf, stepsInWords, todayOf } from '@plangraph/plan';
import type { Context, Graph } from '@plangraph/schema';
import { petitionCaseRow } from '../imports.ts';
import { petitionSteps } from '../rules/escalationSteps.ts';
import { petitionMoves } from '../rules/stages.ts';

const judged =
  'Judged on today in Shanghai, or on the day of the moment as of which the graph is read. A petition that was resolved late is no longer overdue: compare `resolvedOn` with `dueOn`.';
const needs = { state: true, dueOn: true, resolvedOn: true } as const;

/** PetitionCase: a petition as a case number with its days; no personal data. */
export function declarePetitionCase(graph: Graph, words: { readonly HandlingEscalation: unknown }): void {
  graph.noun('PetitionCase', {
    fields: (t) => ({
      code: t.column('code'),
      place: t.one('place'),
      organisation: t.one('organisation'),
      state: t.column('state'),
      backlogYear: t.column('backlogYear'),
      receivedOn: t.column('receivedOn'),
      dueOn: t.column('dueOn'),
      resolvedOn: t.column('resolvedOn'),
      overdue: t.derived({
        description: `Whether the day by which the petition is to be resolved has passed and it is not. ${judged}`,
        type: 'Boolean',
        needs,
        resolve: (petition, _args, context) => lateness(petition, context) > 0,
      }),
      daysOverdue: t.derived({
        description: `By how many days the petition is overdue; 0 for one in time. ${judged}`,
        type: 'Int',
        needs,
        resolve: (petition, _args, context) => lateness(petition, context),
      }),
      escalation: t.derived({
        description: `Who takes the petition up, by the days that it is overdue: ${stepsInWords(petitionSteps)}. ${judged}`,
        type: words.HandlingEscalation as 'String',
        needs,
        resolve: (petition, _args, context): Escalation => escalationOf(lateness(petition, context), petitionSteps),
      }),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'place', 'organisation', 'state', 'backlogYear', 'receivedOn', 'dueOn', 'resolvedOn'],
    orderBy: ['code', 'receivedOn', 'dueOn', 'resolvedOn'],
    groupBy: ['state', 'backlogYear'],
    query: { one: { name: 'petitionCase', by: ['code'] }, many: 'petitionCases' },
  });

  graph.register('PetitionCase', {
    row: petitionCaseRow,
    roles: ['reporter', 'administrator'],
    stages: { column: 'state', initial: ['RECEIVED'], moves: petitionMoves, dates: { RESOLVED: 'resolvedOn' } },
  });
}

/** What of a petition its three judgements need. */
interface JudgedPetition {
  readonly state: string;
  readonly dueOn: string;
  readonly resolvedOn: string | null;
}

function lateness({ state, dueOn, resolvedOn }: JudgedPetition, context: Context): number {
  const due = { settled: state === 'RESOLVED' || state === 'CLOSED', dueOn, settledOn: resolvedOn };
  return daysOverdue(due, todayOf(context));
}
