import type { Graph, Needed } from '@plangraph/schema';
import type { Words } from '../enums.ts';
import { dutyState, isOverdue } from '../rules/dutyState.ts';
import { openDuties } from '../rules/inbox.ts';
import { owedAsOf } from '../rules/owedAsOf.ts';
import { knownAsOf, type ReportState } from '../rules/reportState.ts';
import { todayOf } from '../status/today.ts';
import type { PromiseType } from './planPromise.ts';

const moments = { revision: true, submittedAt: true, approvedAt: true, returnedAt: true, supersededAt: true } as const;

const stateNeeds = {
  period: true,
  periodEnd: true,
  target: { observations: { select: { period: true, ...moments } } },
  // A report of progress may speak of a longer period that ends with this one: it is of the year so far.
  measure: { progress: { select: { periodEnd: true, ...moments } } },
} as const;

const overdueNeeds = {
  ...stateNeeds,
  dueOn: true,
  target: { ...stateNeeds.target, plan: { timeZone: true } },
  measure: { ...stateNeeds.measure, plan: { timeZone: true } },
} as const;

/** ReportingDuty: a report that has to come, of a target or a measure. */
export function declareReportingDuty(graph: Graph, { ReportState }: Words, PlanPromise: PromiseType): void {
  graph.noun('ReportingDuty', {
    label: ['target', 'measure', 'period'],
    ownMoments: true,
    fields: (t) => ({
      promise: t.either(['target', 'measure'], {
        description: 'The promise that has to be reported on: a target or a measure.',
        type: PlanPromise,
      }),
      target: t.one('target'),
      measure: t.one('measure'),
      period: t.column('period'),
      periodEnd: t.column('periodEnd'),
      dueOn: t.column('dueOn'),
      state: t.derived({
        description:
          'How far the report has come, by the reports that you may see: APPROVED once one is, whatever is corrected since. Null while nothing is reported.',
        type: ReportState,
        nullable: true,
        needs: stateNeeds,
        resolve: (duty, _args, { asOf }) => stateOf(duty, asOf),
      }),
      overdue: t.derived({
        description:
          'Whether the due day has passed, in the plan’s time zone, and no report that you may see is handed in or approved.',
        type: 'Boolean',
        needs: overdueNeeds,
        resolve: (duty, _args, context) => {
          const plan = duty.target?.plan ?? duty.measure?.plan;
          return isOverdue(stateOf(duty, context.asOf), duty.dueOn, todayOf(context, plan));
        },
      }),
      receivedAt: t.derived({
        description: 'When the period’s first approved report had been handed in; null while none is approved.',
        type: 'DateTime',
        nullable: true,
        needs: { receivedAt: true, approvedAt: true },
        resolve: ({ receivedAt, approvedAt }, _args, { asOf }) => knownAsOf(approvedAt, asOf) && receivedAt,
      }),
      approvedAt: t.derived({
        description: 'When a report for the period was first approved; null while none is.',
        type: 'DateTime',
        nullable: true,
        needs: { approvedAt: true },
        resolve: ({ approvedAt }, _args, { asOf }) => knownAsOf(approvedAt, asOf),
      }),
      withdrawnAt: t.derived({
        description:
          'When it was owed no more, because the rhythm changed or the promise was settled; null while it is. Lists leave it out from then on.',
        type: 'DateTime',
        nullable: true,
        needs: { withdrawnAt: true },
        resolve: ({ withdrawnAt }, _args, { asOf }) => knownAsOf(withdrawnAt, asOf),
      }),
    }),
    filter: ['target', 'measure', 'period', 'dueOn'],
    orderBy: ['dueOn'],
    query: {
      many: {
        name: 'reportingDue',
        description:
          'Your inbox, the most urgent first: reports on periods that are over, of the targets and measures that your organisation leads or is responsible for, of which none is approved yet. For approvers and administrators, where a plan charges their organisation with nothing, all. The public has none.',
        where: (standpoint) => openDuties(standpoint.viewer, standpoint.now()),
      },
    },
  });
  graph.extend('Target', (t) => ({
    duties: t.many('duties', {
      where: ({ asOf }) => owedAsOf(asOf),
      orderBy: { periodEnd: 'asc' },
      description: 'The periods for which a figure has to be reported, and until when, in their order.',
    }),
  }));
  graph.extend('Measure', (t) => ({
    duties: t.many('duties', {
      where: ({ asOf }) => owedAsOf(asOf),
      orderBy: { periodEnd: 'asc' },
      description:
        'The periods for which progress has to be reported, and until when, in their order: from when the measure has a deadline or a checkpoint until it is done or dropped.',
    }),
  }));
}

function stateOf(
  { period, periodEnd, target, measure }: Needed<'ReportingDuty', typeof stateNeeds>,
  asOf: Date | null,
): ReportState | null {
  if (target) return dutyState(target.observations, period, asOf);
  const reports = (measure?.progress ?? []).map((report) => ({ ...report, period: report.periodEnd }));
  return dutyState(reports, periodEnd, asOf);
}
