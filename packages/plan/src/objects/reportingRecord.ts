import { type Context, type Graph, type Needed, noteFreshUntil } from '@plangraph/schema';
import { nextDayIn } from '../rules/civilDate.ts';
import { reportingRoles } from '../rules/inbox.ts';
import { type ReportingRecord, reportingRecord } from '../rules/reportingRecord.ts';
import { stated } from '../rules/stated.ts';

const counts = {
  due: 'How many figures were due: those whose due day has passed in the plan’s time zone.',
  received: 'How many of those are there: handed in, and approved since.',
  punctual: 'How many of those were handed in by their due day; when they were approved does not matter.',
} as const;

const shares = {
  completeness: 'Received by due, from 0 to 1, rounded to 6 places; null when nothing was due.',
  punctuality: 'Punctual by due, from 0 to 1, rounded to 6 places; null when nothing was due.',
} as const;

const needs = { duties: { select: { dueOn: true, receivedAt: true, approvedAt: true } } } as const;

const chargeNeeds = { targetId: true, target: { plan: { timeZone: true }, ...needs } } as const;

/** Declares how completely and how punctually figures were reported, on a plan, an area and an organisation. */
export function declareReportingRecord(graph: Graph): void {
  const type = declareType(graph);
  graph.extend('Plan', (t) => ({
    reporting: t.derived({
      description: 'How completely and how punctually the plan’s figures were reported.',
      type,
      needs: { timeZone: true, targets: { select: needs, where: stated } },
      resolve: ({ timeZone, targets }, _args, context) => recordOf(targets, timeZone, context),
    }),
  }));
  graph.extend('Area', (t) => ({
    reporting: t.derived({
      description: 'How completely and how punctually the figures of the area’s targets were reported.',
      type,
      needs: { plan: { timeZone: true }, targets: { select: needs, where: stated } },
      resolve: ({ plan, targets }, _args, context) => recordOf(targets, plan.timeZone, context),
    }),
  }));
  graph.extend('Organisation', (t) => ({
    reporting: t.derived({
      description:
        'How completely and how punctually figures were reported of the targets of a plan that the organisation leads or is responsible for; nothing was due where the plan charges it with none. Null, and the error NOT_FOUND, where there is no such plan.',
      type,
      nullable: true,
      names: { plan: { noun: 'Plan', by: 'code' } },
      args: graph.builder.args((arg) => ({
        plan: arg.string({ required: true, description: 'Code of the plan.' }),
      })),
      needs: {
        responsibilities: {
          select: chargeNeeds,
          where: (_standpoint, { plan }) => ({
            role: { in: reportingRoles },
            target: { plan: { code: { eq: plan as string } }, ...stated },
          }),
        },
      },
      resolve: ({ responsibilities }, _args, context) => recordOfCharges(responsibilities, context),
    }),
  }));
}

function declareType({ builder }: Graph) {
  return builder.objectRef<ReportingRecord>('ReportingRecord').implement({
    description: 'How completely and how punctually figures were reported, at the moment that is asked about.',
    fields: (t) => ({
      ...Object.fromEntries(
        Object.entries(counts).map(([name, description]) => [
          name,
          t.int({ description, resolve: (record) => record[name as keyof typeof counts] }),
        ]),
      ),
      ...Object.fromEntries(
        Object.entries(shares).map(([name, description]) => [
          name,
          t.field({
            type: 'Decimal',
            nullable: true,
            description,
            resolve: (record) => record[name as keyof typeof shares],
          }),
        ]),
      ),
    }),
  });
}

/** The record of targets of one plan; right until the next civil day begins there. */
function recordOf(
  targets: readonly Needed<'Target', typeof needs>[],
  timeZone: string,
  context: Context,
): ReportingRecord {
  const moment = context.asOf ?? new Date();
  if (context.asOf === null) noteFreshUntil(context, nextDayIn(timeZone, moment));
  return reportingRecord(
    targets.flatMap(({ duties }) => duties),
    { timeZone, moment },
  );
}

/** The record of an organisation in one plan; a target that it both leads and is responsible for counts once. */
function recordOfCharges(
  charges: readonly Needed<'Responsibility', typeof chargeNeeds>[],
  context: Context,
): ReportingRecord {
  const targets = new Map(charges.flatMap(({ targetId, target }) => (target ? [[targetId, target] as const] : [])));
  const [first] = targets.values();
  return recordOf([...targets.values()], first?.plan.timeZone ?? 'UTC', context);
}
