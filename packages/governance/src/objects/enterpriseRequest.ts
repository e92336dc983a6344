import { daysOverdue, type Escalation, escalationOf, stepsInWords, todayOf } from '@plangraph/plan';
import type { Context, Graph } from '@plangraph/schema';
import { enterpriseRequestRow } from '../imports.ts';
import { requestSteps } from '../rules/escalationSteps.ts';
import { requestMoves } from '../rules/stages.ts';

const judged =
  'Judged on today in the plan’s time zone, or on the day of the moment as of which the graph is read. A request that was resolved late is no longer overdue: compare `resolvedOn` with `dueOn`.';
const needs = { state: true, dueOn: true, resolvedOn: true, plan: { timeZone: true } } as const;

/** EnterpriseRequest: what an enterprise asked of the government, and by when it is to be settled. */
export function declareEnterpriseRequest(graph: Graph, words: { readonly HandlingEscalation: unknown }): void {
  graph.noun('EnterpriseRequest', {
    fields: (t) => ({
      code: t.column('code'),
      plan: t.one('plan'),
      enterprise: t.one('enterprise'),
      organisation: t.one('organisation'),
      title: t.column('title'),
      state: t.column('state'),
      receivedOn: t.column('receivedOn'),
      dueOn: t.column('dueOn'),
      answeredOn: t.column('answeredOn'),
      resolvedOn: t.column('resolvedOn'),
      overdue: t.derived({
        description: `Whether the day by which the request is to be resolved has passed and it is not. ${judged}`,
        type: 'Boolean',
        needs,
        resolve: (request, _args, context) => lateness(request, context) > 0,
      }),
      daysOverdue: t.derived({
        description: `By how many days the request is overdue; 0 for one in time. ${judged}`,
        type: 'Int',
        needs,
        resolve: (request, _args, context) => lateness(request, context),
      }),
      escalation: t.derived({
        description: `Who takes the request up, by the days that it is overdue: ${stepsInWords(requestSteps)}. ${judged}`,
        type: words.HandlingEscalation as 'String',
        needs,
        resolve: (request, _args, context): Escalation => escalationOf(lateness(request, context), requestSteps),
      }),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'plan', 'enterprise', 'organisation', 'state', 'receivedOn', 'dueOn', 'answeredOn', 'resolvedOn'],
    orderBy: ['receivedOn', 'dueOn', 'answeredOn', 'resolvedOn', 'code'],
    groupBy: ['state'],
    search: ['title', 'code'],
    query: { one: { name: 'enterpriseRequest', by: ['code'] }, many: 'enterpriseRequests' },
  });

  graph.register('EnterpriseRequest', {
    row: enterpriseRequestRow,
    roles: ['reporter', 'administrator'],
    stages: {
      column: 'state',
      initial: ['RECEIVED'],
      moves: requestMoves,
      dates: { ANSWERED: 'answeredOn', RESOLVED: 'resolvedOn' },
    },
  });
}

/** What of a request its three judgements need. */
interface JudgedRequest {
  readonly state: string;
  readonly dueOn: string;
  readonly resolvedOn: string | null;
  readonly plan: { readonly timeZone: string };
}

function lateness({ state, dueOn, resolvedOn, plan }: JudgedRequest, context: Context): number {
  const due = { settled: state === 'RESOLVED', dueOn, settledOn: resolvedOn };
  return daysOverdue(due, todayOf(context, plan));
}
