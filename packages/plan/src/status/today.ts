import { type Context, noteFreshUntil } from '@plangraph/schema';
import { civilDateIn, nextDayIn, registerTimeZone } from '../rules/civilDate.ts';

/** The moment as of which a request is answered. */
export function momentOf({ asOf }: Context): Date {
  return asOf ?? new Date();
}

/**
 * The civil date on which a request looks at a plan, or at a record of a register that belongs to none: today, or that of the
 * moment as of which the graph is read. An answer about today holds until midnight.
 */
export function todayOf(
  context: Context,
  { timeZone }: { readonly timeZone: string } = { timeZone: registerTimeZone },
): string {
  const moment = momentOf(context);
  if (context.asOf === null) noteFreshUntil(context, nextDayIn(timeZone, moment));
  return civilDateIn(timeZone, moment);
}
