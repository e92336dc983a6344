import type { Context } from '@plangraph/schema';
import { dueDayOf, isOfRhythm } from '../rules/calendar.ts';
import { addDays } from '../rules/civilDate.ts';
import { readPeriod } from '../rules/period.ts';
import { standingOf } from '../rules/standing.ts';
import { factsOf, type PlanRow, type TargetRow, termsOf } from './facts.ts';
import type { Status } from './statusOf.ts';
import { momentOf } from './today.ts';

/** A figure's row, with the target that it is reported for. */
export interface FigureRow {
  readonly period: string;
  readonly value: string | null;
  readonly target: TargetRow & { readonly plan: PlanRow };
}

/**
 * Where a figure's target stood at the end of the figure's period if this figure counts, in the place of any other for the
 * same period. Null where the indicator has no figure for the period, so that no standing speaks of it.
 */
export function figureStatus({ period: code, value, target }: FigureRow, context: Context): Status | null {
  const { plan, indicator } = target;
  const period = readPeriod(code);
  if (!period || !isOfRhythm({ ...indicator, year: plan.year }, code)) return null;
  const { dueDays } = termsOf(target, plan);
  const others = target.observations.filter((figure) => figure.period !== code);
  const row = { ...target, observations: [...others, { period: code, value }] };
  // On the day after its due day a period is the last one due.
  const today = addDays(dueDayOf(period, dueDays), 1);
  return { standing: standingOf(factsOf(row, plan, today)), asOf: momentOf(context) };
}
