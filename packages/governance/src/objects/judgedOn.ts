import { civilDateIn, nextDayIn } from '@plangraph/plan';
import { type Context, noteFreshUntil } from '@plangraph/schema';

/**
 * The civil date on which an answer judges what is overdue: today in a time zone, or the day of the moment as of which
 * the graph is read. An answer about today is fresh until midnight there.
 */
export function judgedOn(context: Context, timeZone: string): string {
  const moment = context.asOf ?? new Date();
  if (context.asOf === null) noteFreshUntil(context, nextDayIn(timeZone, moment));
  return civilDateIn(timeZone, moment);
}
