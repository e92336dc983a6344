import type { Terms } from '@plangraph/plan';
import type { Transaction } from '@plangraph/rows';
import type { County } from './counties.ts';

/** A target as the demonstration needs it. */
export interface DemoTarget extends Terms {
  readonly id: number;
  readonly code: string;
  /** Code of the policy area that states the target; null for one of the plan's head. */
  readonly area: string | null;
  readonly dueDays: number;
  /** What it promises: a number, a range up to `upperValue`, a value relative to another one and a margin, or what no number says. */
  readonly form: 'NUMBER' | 'RANGE' | 'RELATIVE' | 'QUALITATIVE';
  readonly upperValue: string | null;
  readonly margin: string | null;
  /** The least and the greatest value that a figure can have; null where only its kind says. */
  readonly minimum: string | null;
  readonly maximum: string | null;
  /** Whether the target stands at the head of the plan. */
  readonly headline: boolean;
  /** Code of the price index that makes the levels of its growth comparable; null where there is none. */
  readonly deflator: string | null;
}

/** A plan as the demonstration needs it. */
export interface DemoPlan {
  readonly id: number;
  readonly code: string;
  readonly year: number;
  readonly timeZone: string;
  /** Code of the plan's place. */
  readonly place: string;
  /** The place, where it was made up; null for a real one. */
  readonly county: County | null;
  /** Codes of the places above it, the nearest first. */
  readonly above: readonly string[];
  /** Codes of the policy areas, in the order of the source. */
  readonly areas: readonly string[];
  /** In the order of the source. */
  readonly targets: readonly DemoTarget[];
  /** Codes of the measures with the areas that state them, in the order of the source. */
  readonly measures: readonly { readonly id: number; readonly code: string; readonly area: string }[];
  /** The titles to win, with the areas that name them. */
  readonly titles: readonly { readonly id: number; readonly area: string | null }[];
}

type PlanColumns = Pick<DemoPlan, 'id' | 'code' | 'year' | 'timeZone' | 'place' | 'above'>;

/** Reads what a plan promises; undefined where there is no such plan. */
export async function readPlan(
  transaction: Transaction,
  code: string,
  county: County | null = null,
): Promise<DemoPlan | undefined> {
  const { rows: plans } = await transaction.query<PlanColumns>(planStatement, [code]);
  const [plan] = plans;
  if (!plan) return undefined;
  const areas = await transaction.query('SELECT "code" FROM "Area" WHERE "planId" = $1 ORDER BY "ordinal"', [plan.id]);
  const targets = await transaction.query<DemoTarget>(targetStatement, [plan.id]);
  const measures = await transaction.query<DemoPlan['measures'][number]>(measureStatement, [plan.id]);
  const titles = await transaction.query<DemoPlan['titles'][number]>(titleStatement, [plan.id]);
  return {
    ...plan,
    county,
    areas: areas.rows.map((row) => String(row.code)),
    targets: targets.rows.map((row) => ({ ...row, year: Number(plan.year) })),
    measures: measures.rows,
    titles: titles.rows,
  };
}

const planStatement = `
  SELECT plan."id", plan."code", plan."year", plan."timeZone", place."code" AS place,
    array_remove(ARRAY[parent."code", top."code"], NULL) AS above
  FROM "Plan" plan JOIN "Place" place ON place."id" = plan."placeId"
  LEFT JOIN "Place" parent ON parent."id" = place."parentId"
  LEFT JOIN "Place" top ON top."id" = parent."parentId" WHERE plan."code" = $1`;

const targetStatement = `
  SELECT target."id", target."code", area."code" AS area, target."comparator", target."headline",
    trim_scale(target."value")::text AS value, trim_scale(target."baseline")::text AS baseline,
    to_char(target."deadline", 'YYYY-MM-DD') AS deadline,
    target."form", trim_scale(target."upperValue")::text AS "upperValue", trim_scale(target."margin")::text AS margin,
    target."course", target."earliest", plan."rules" AS release, unit."whole",
    coalesce(target."january", indicator."january") AS january,
    coalesce(target."frequency", indicator."frequency") AS frequency,
    (SELECT "code" FROM "Indicator" prices WHERE prices."id" = indicator."deflatorId") AS deflator,
    indicator."minimum"::text, indicator."maximum"::text, indicator."kind", indicator."direction",
    indicator."accounting", indicator."accrues",
    trim_scale(unit."factor")::text AS "unitFactor", coalesce(target."dueDays", plan."dueDays") AS "dueDays",
    (SELECT coalesce(json_agg(json_build_object('period', way."period", 'value', way."value"::text)), '[]')
      FROM "Waypoint" way WHERE way."targetId" = target."id") AS waypoints
  FROM "Target" target
  JOIN "Plan" plan ON plan."id" = target."planId"
  JOIN "Indicator" indicator ON indicator."id" = target."indicatorId"
  JOIN "Unit" unit ON unit."id" = indicator."unitId"
  LEFT JOIN "Area" area ON area."id" = target."areaId"
  WHERE target."planId" = $1 AND target."division" IS NULL ORDER BY target."ordinal", target."id"`;

const measureStatement = `
  SELECT measure."id", measure."code", area."code" AS area
  FROM "Measure" measure
  JOIN "Area" area ON area."id" = measure."areaId"
  WHERE measure."planId" = $1 AND NOT measure."frame" ORDER BY measure."position"`;

const titleStatement = `
  SELECT title."id", area."code" AS area
  FROM "Designation" title LEFT JOIN "Area" area ON area."id" = title."areaId"
  WHERE title."planId" = $1 ORDER BY title."id"`;
