import { type Context, type Graph, type Needed, noteFreshUntil, type Standpoint } from '@plangraph/schema';
import { nextDayIn } from '../rules/civilDate.ts';
import { reportingRoles } from '../rules/inbox.ts';
import { owedAsOf } from '../rules/owedAsOf.ts';
import { type Duty, type ReportingRecord, reportingRecord } from '../rules/reportingRecord.ts';
import { stated } from '../rules/stated.ts';

const counts = {
  due: 'How many reports were due: those whose due day has passed in the plan’s time zone.',
  received: 'How many of those are there: handed in, and approved since.',
  punctual: 'How many of those were handed in by their due day; when they were approved does not matter.',
} as const;

const shares = {
  completeness: 'Received by due, from 0 to 1, rounded to 6 places; null when nothing was due.',
  punctuality: 'Punctual by due, from 0 to 1, rounded to 6 places; null when nothing was due.',
} as const;

const needs = {
  duties: {
    select: { dueOn: true, receivedAt: true, approvedAt: true },
    where: ({ asOf }: Standpoint) => owedAsOf(asOf),
  },
} as const;
const targets = { targets: { select: needs, where: stated } } as const;
const measures = { measures: { select: needs, where: stated } } as const;

const promiseNeeds = { plan: { timeZone: true }, ...needs } as const;
const leads = { id: true, ...promiseNeeds } as const;
const noPlan = 'Null, and the error NOT_FOUND, where there is no such plan.';

/** Declares how completely and how punctually figures, and progress of measures, were reported, on a plan, an area and an organisation. */
export function declareReportingRecord(graph: Graph): void {
  const type = declareType(graph);
  const ofPlan = { plan: { noun: 'Plan', by: 'code' } } as const;
  const args = graph.builder.args((arg) => ({
    plan: arg.string({ required: true, description: 'Code of the plan.' }),
  }));
  graph.extend('Plan', (t) => ({
    reporting: t.derived({
      description: 'How completely and how punctually the plan’s figures were reported.',
      type,
      needs: { timeZone: true, ...targets },
      resolve: (plan, _args, context) => recordOf(plan.targets, plan.timeZone, context),
    }),
    progressReporting: t.derived({
      description: 'How completely and how punctually progress of the plan’s measures was reported.',
      type,
      needs: { timeZone: true, ...measures },
      resolve: (plan, _args, context) => recordOf(plan.measures, plan.timeZone, context),
    }),
  }));
  graph.extend('Area', (t) => ({
    reporting: t.derived({
      description: 'How completely and how punctually the figures of the area’s targets were reported.',
      type,
      needs: { plan: { timeZone: true }, ...targets },
      resolve: (area, _args, context) => recordOf(area.targets, area.plan.timeZone, context),
    }),
    progressReporting: t.derived({
      description: 'How completely and how punctually progress of the area’s measures was reported.',
      type,
      needs: { plan: { timeZone: true }, ...measures },
      resolve: (area, _args, context) => recordOf(area.measures, area.plan.timeZone, context),
    }),
  }));
  graph.extend('Organisation', (t) => ({
    reporting: t.derived({
      description: `How completely and how punctually figures were reported of the targets of a plan that the organisation leads or is responsible for; nothing was due where the plan charges it with none. ${noPlan}`,
      type,
      nullable: true,
      names: ofPlan,
      args,
      needs: {
        responsibilities: {
          select: { targetId: true, target: promiseNeeds },
          where: (_standpoint, { plan }) => ({
            role: { in: reportingRoles },
            target: { plan: { code: { eq: plan as string } }, ...stated },
          }),
        },
      },
      resolve: ({ responsibilities }, _args, context) =>
        recordOfCharges(
          responsibilities.map(({ targetId, target }) => [targetId, target]),
          context,
        ),
    }),
    progressReporting: t.derived({
      description: `How completely and how punctually progress was reported of the measures of a plan that the organisation leads or is responsible for; nothing was due where the plan charges it with none. ${noPlan}`,
      type,
      nullable: true,
      names: ofPlan,
      args,
      needs: {
        ledMeasures: {
          select: leads,
          where: (_standpoint, { plan }) => ({ plan: { code: { eq: plan as string } }, ...stated }),
        },
        responsibilities: {
          select: { measureId: true, measure: promiseNeeds },
          where: (_standpoint, { plan }) => ({
            role: { in: reportingRoles },
            measure: { plan: { code: { eq: plan as string } }, ...stated },
          }),
        },
      },
      resolve: ({ ledMeasures, responsibilities }, _args, context) =>
        recordOfCharges(
          [
            ...ledMeasures.map((measure) => [measure.id, measure] as const),
            ...responsibilities.map(({ measureId, measure }) => [measureId, measure] as const),
          ],
          context,
        ),
    }),
  }));
}

function declareType({ builder }: Graph) {
  return builder.objectRef<ReportingRecord>('ReportingRecord').implement({
    description:
      'How completely and how punctually figures, or progress of measures, were reported, at the moment that is asked about.',
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

/** The record of promises of one plan; right until the next civil day begins there. */
function recordOf(
  promises: readonly { readonly duties: readonly Duty[] }[],
  timeZone: string,
  context: Context,
): ReportingRecord {
  const moment = context.asOf ?? new Date();
  if (context.asOf === null) noteFreshUntil(context, nextDayIn(timeZone, moment));
  return reportingRecord(
    promises.flatMap(({ duties }) => duties),
    { timeZone, moment },
  );
}

type Charged = Needed<'Target', typeof promiseNeeds> | Needed<'Measure', typeof promiseNeeds>;

/** The record of an organisation in one plan; a promise that it both leads and is responsible for counts once. */
function recordOfCharges(
  charges: readonly (readonly [number | null, Charged | null])[],
  context: Context,
): ReportingRecord {
  const promises = new Map(charges.flatMap(([id, promise]) => (promise ? [[id, promise] as const] : [])));
  const [first] = promises.values();
  return recordOf([...promises.values()], first?.plan.timeZone ?? 'UTC', context);
}
