import type { Context, Needed } from '@plangraph/schema';
import { dueDayOf, isOfRhythm } from '../rules/calendar.ts';
import { addDays } from '../rules/civilDate.ts';
import { readPeriod } from '../rules/period.ts';
import { promiseStanding } from '../rules/promise.ts';
import { promiseFactsOf, scheduleOf } from './facts.ts';
import type { figureNeeds } from './needs.ts';
import type { Status } from './statusOf.ts';
import { momentOf } from './today.ts';

/** A figure's row, with the target that it is reported for. */
export type FigureRow = Needed<'Observation', typeof figureNeeds>;

/**
 * Where a figure's target stood at the end of the figure's period if this figure counts, in the place of any other for the
 * same period. Null where the indicator has no figure for the period, so that no standing speaks of it.
 */
export function figureStatus({ period: code, value, compared, target }: FigureRow, context: Context): Status | null {
  const { plan } = target;
  const period = readPeriod(code);
  const schedule = scheduleOf(target, plan);
  if (!period || !isOfRhythm(schedule, code)) return null;
  const others = target.observations.filter((figure) => figure.period !== code);
  const row = { ...target, observations: [...others, { period: code, value, compared }] };
  // On the day after its due day a period is the last one due.
  const today = addDays(dueDayOf(period, schedule.dueDays), 1);
  const facts = promiseFactsOf(row, plan, today);
  return { standing: promiseStanding(facts), asOf: momentOf(context), release: facts.release };
}
