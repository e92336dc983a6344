import type { MutationTransaction } from '@plangraph/schema';
import { civilDateIn } from '../rules/civilDate.ts';
import type { Colour } from '../rules/colour.ts';
import { promiseStanding } from '../rules/promise.ts';
import { type PlanRow, promiseFactsOf, type TargetRow } from '../status/facts.ts';

/**
 * The colours in which targets stand within a transaction, which reads what it has written itself, by their numbers: on the day
 * on which a moment falls in the time zone of their plans. The same rules as those of `Target.status`, of the same facts.
 */
export async function readColours(
  transaction: MutationTransaction,
  ids: readonly number[],
  moment: Date,
): Promise<ReadonlyMap<number, Colour>> {
  if (!ids.length) return new Map();
  const rows = await transaction.$queryRawUnsafe<{ target: TargetRow & { readonly plan: PlanRow } }[]>(read, ids);
  return new Map(
    rows.map(({ target }) => {
      const today = civilDateIn(target.plan.timeZone, moment);
      return [target.id, promiseStanding(promiseFactsOf(target, target.plan, today)).colour];
    }),
  );
}

const figures = (of: string, more: string) => `
  coalesce((SELECT json_agg(json_build_object('period', o."period", 'value', o."value"::text${more}) ORDER BY o."periodEnd", o."id")
    FROM "Observation" o WHERE o."targetId" = ${of} AND o."approvedAt" IS NOT NULL AND o."supersededAt" IS NULL), '[]')`;

/** Everything that `targetNeeds` and `planNeeds` ask for, decimals as text; a test compares what follows from both. */
const read = `
  SELECT json_build_object(
    'id', t."id", 'value', t."value"::text, 'comparator', t."comparator", 'baseline', t."baseline"::text,
    'deadline', t."deadline", 'course', t."course", 'earliest', t."earliest"::text, 'frequency', t."frequency",
    'dueDays', t."dueDays", 'january', t."january", 'form', t."form", 'upperValue', t."upperValue"::text, 'margin', t."margin"::text,
    'indicator', json_build_object('kind', i."kind", 'direction', i."direction", 'frequency', i."frequency",
      'accounting', i."accounting", 'accrues', i."accrues", 'january', i."january",
      'unit', json_build_object('factor', u."factor"::text, 'whole', u."whole")),
    'waypoints', coalesce((SELECT json_agg(json_build_object('period', w."period", 'value', w."value"::text) ORDER BY w."id")
      FROM "Waypoint" w WHERE w."targetId" = t."id"), '[]'),
    'observations', ${figures('t."id"', `, 'compared', o."compared"::text`)},
    'judgements', coalesce((SELECT json_agg(json_build_object('period', j."period", 'outcome', j."outcome") ORDER BY j."approvedAt", j."id")
      FROM "Judgement" j WHERE j."targetId" = t."id" AND j."approvedAt" IS NOT NULL), '[]'),
    'comparedWith', CASE WHEN t."comparedWithId" IS NULL THEN NULL
      ELSE json_build_object('observations', ${figures('t."comparedWithId"', '')}) END,
    'plan', json_build_object('year', p."year", 'timeZone', p."timeZone", 'dueDays', p."dueDays",
      'thresholdBlue', p."thresholdBlue"::text, 'thresholdGreen', p."thresholdGreen"::text,
      'thresholdYellow', p."thresholdYellow"::text, 'thresholdOrange', p."thresholdOrange"::text,
      'thresholdAbout', p."thresholdAbout"::text, 'leastGrowthScale', p."leastGrowthScale"::text,
      'leastRatioScale', p."leastRatioScale"::text, 'thresholdBasis', p."thresholdBasis", 'rules', p."rules")
  ) AS "target"
  FROM "Target" t JOIN "Plan" p ON p."id" = t."planId" JOIN "Indicator" i ON i."id" = t."indicatorId" JOIN "Unit" u ON u."id" = i."unitId"
  WHERE t."id" = ANY($1::int4[])`;
