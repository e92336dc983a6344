import { type Context, noteFreshUntil } from '@plangraph/schema';
import { civilDateIn, nextDayIn } from '../rules/civilDate.ts';
import type { PlanRow } from './facts.ts';

/** The moment as of which a request is answered. */
export function momentOf({ asOf }: Context): Date {
  return asOf ?? new Date();
}

/** The civil date on which a request looks at a plan; where that is today's, the answer holds until midnight. */
export function todayOf(context: Context, { timeZone }: Pick<PlanRow, 'timeZone'>): string {
  const moment = momentOf(context);
  const tomorrow = nextDayIn(timeZone, moment);
  if (context.asOf === null) noteFreshUntil(context, tomorrow);
  return civilDateIn(timeZone, moment);
}
