import type { Graph } from '@plangraph/schema';
import type { Words } from '../enums.ts';
import { enterpriseRequestRow } from '../imports.ts';
import { requestSteps } from '../rules/escalationSteps.ts';
import { requestMoves } from '../rules/stages.ts';
import { dueNeeds, latenessOf } from './lateness.ts';

/** EnterpriseRequest: what an enterprise asked of the government, and by when it is to be settled. */
export function declareEnterpriseRequest(graph: Graph, words: Words): void {
  const lateness = latenessOf(words, {
    called: 'request',
    today: 'in the plan’s time zone',
    settled: ['RESOLVED'],
    steps: requestSteps,
    needs: { ...dueNeeds, plan: { timeZone: true } },
  });
  graph.noun('EnterpriseRequest', {
    label: ['title'],
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
      overdue: t.derived(lateness.overdue),
      daysOverdue: t.derived(lateness.daysOverdue),
      escalation: t.derived(lateness.escalation),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'plan', 'enterprise', 'organisation', 'state', 'receivedOn', 'dueOn', 'answeredOn', 'resolvedOn'],
    orderBy: ['receivedOn', 'dueOn', 'answeredOn', 'resolvedOn', 'code'],
    groupBy: ['state', 'plan.code', 'enterprise.code', 'organisation.code'],
    search: ['title', 'code'],
    query: { one: { name: 'enterpriseRequest', by: ['code'] }, many: 'enterpriseRequests' },
  });

  graph.register('EnterpriseRequest', {
    row: enterpriseRequestRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'plan.place', leads: ['organisation'] },
    stages: {
      column: 'state',
      initial: ['RECEIVED'],
      moves: requestMoves,
      dates: { ANSWERED: 'answeredOn', RESOLVED: 'resolvedOn' },
    },
  });
}
