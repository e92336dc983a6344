import { civilDateIn, nextDayIn } from '@plangraph/plan';
import { type Graph, noteFreshUntil } from '@plangraph/schema';
import { isOverdue } from '../rules/overdue.ts';

/** EnterpriseRequest: what an enterprise asked of the government, and by when it is to be settled. */
export function declareEnterpriseRequest(graph: Graph): void {
  graph.noun('EnterpriseRequest', {
    fields: (t) => ({
      code: t.column('code'),
      plan: t.one('plan'),
      enterprise: t.one('enterprise'),
      title: t.column('title'),
      state: t.column('state'),
      receivedOn: t.column('receivedOn'),
      dueOn: t.column('dueOn'),
      answeredOn: t.column('answeredOn'),
      resolvedOn: t.column('resolvedOn'),
      overdue: t.derived({
        description:
          'Whether the day by which the request is to be resolved has passed and it is not. Judged on today in the plan’s time zone, or on the day of the moment as of which the graph is read. A request that was resolved late is no longer overdue: compare `resolvedOn` with `dueOn`.',
        type: 'Boolean',
        needs: { state: true, dueOn: true, resolvedOn: true, plan: { timeZone: true } },
        resolve: ({ plan, ...request }, _args, context) => {
          const moment = context.asOf ?? new Date();
          if (context.asOf === null) noteFreshUntil(context, nextDayIn(plan.timeZone, moment));
          return isOverdue(request, civilDateIn(plan.timeZone, moment));
        },
      }),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'plan', 'enterprise', 'state', 'receivedOn', 'dueOn'],
    orderBy: ['receivedOn', 'dueOn', 'code'],
    groupBy: ['state'],
    search: ['title', 'code'],
    query: { one: { name: 'enterpriseRequest', by: ['code'] }, many: 'enterpriseRequests' },
  });
}
