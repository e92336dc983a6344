import { civilDateIn, nextDayIn } from '@plangraph/plan';
import { type Context, noteFreshUntil } from '@plangraph/schema';

/** Time zone of what belongs to no plan: registers are kept in China's time. */
const registerZone = 'Asia/Shanghai';

/** What a field that knows today needs of a project's area, or the area of its own project. */
export const zoneNeeds = { plan: { timeZone: true } } as const;

/** A record of a plan's area, or of none. */
export type ZonedArea = { readonly plan: { readonly timeZone: string } } | null;

/** The civil date on which a request looks at a record; where that is today's, the answer holds until midnight. */
export function todayOf(context: Context, area: ZonedArea): string {
  const zone = area?.plan.timeZone ?? registerZone;
  const moment = context.asOf ?? new Date();
  if (context.asOf === null) noteFreshUntil(context, nextDayIn(zone, moment));
  return civilDateIn(zone, moment);
}
