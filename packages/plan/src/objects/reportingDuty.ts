import type { Graph } from '@plangraph/schema';
import type { Words } from '../enums.ts';
import { dutyState, isOverdue } from '../rules/dutyState.ts';
import { openDuties } from '../rules/inbox.ts';
import { knownAsOf } from '../rules/reportState.ts';
import { todayOf } from '../status/today.ts';

const stateNeeds = {
  period: true,
  target: {
    observations: {
      select: {
        period: true,
        revision: true,
        submittedAt: true,
        approvedAt: true,
        returnedAt: true,
        supersededAt: true,
      },
    },
  },
} as const;

/** ReportingDuty: a figure that has to be reported. */
export function declareReportingDuty(graph: Graph, { ReportState }: Words): void {
  graph.noun('ReportingDuty', {
    label: ['target', 'period'],
    ownMoments: true,
    fields: (t) => ({
      target: t.one('target'),
      period: t.column('period'),
      periodEnd: t.column('periodEnd'),
      dueOn: t.column('dueOn'),
      state: t.derived({
        description:
          'How far the report has come, by the figures that you may see: APPROVED once one is, whatever is corrected since. Null while nothing is reported.',
        type: ReportState,
        nullable: true,
        needs: stateNeeds,
        resolve: ({ target, period }, _args, { asOf }) => dutyState(target.observations, period, asOf),
      }),
      overdue: t.derived({
        description:
          'Whether the due day has passed, in the plan’s time zone, and no figure that you may see is handed in or approved.',
        type: 'Boolean',
        needs: { ...stateNeeds, dueOn: true, target: { ...stateNeeds.target, plan: { timeZone: true } } },
        resolve: ({ target, period, dueOn }, _args, context) =>
          isOverdue(dutyState(target.observations, period, context.asOf), dueOn, todayOf(context, target.plan)),
      }),
      receivedAt: t.derived({
        description: 'When the period’s first approved figure had been handed in; null while none is approved.',
        type: 'DateTime',
        nullable: true,
        needs: { receivedAt: true, approvedAt: true },
        resolve: ({ receivedAt, approvedAt }, _args, { asOf }) => knownAsOf(approvedAt, asOf) && receivedAt,
      }),
      approvedAt: t.derived({
        description: 'When a figure for the period was first approved; null while none is.',
        type: 'DateTime',
        nullable: true,
        needs: { approvedAt: true },
        resolve: ({ approvedAt }, _args, { asOf }) => knownAsOf(approvedAt, asOf),
      }),
    }),
    filter: ['target', 'period', 'dueOn'],
    orderBy: ['dueOn'],
    query: {
      many: {
        name: 'reportingDue',
        description:
          'Your inbox, the most urgent first: figures of periods that are over, of the targets that your organisation leads or is responsible for, of which none is approved yet. For approvers and administrators, where a plan charges their organisation with nothing, all. The public has none.',
        where: (standpoint) => openDuties(standpoint.viewer, standpoint.now()),
      },
    },
  });
  graph.extend('Target', (t) => ({
    duties: t.many('duties', {
      orderBy: { periodEnd: 'asc' },
      description: 'The periods for which a figure has to be reported, and until when, in their order.',
    }),
  }));
}
