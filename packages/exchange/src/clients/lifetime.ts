import { civilDateIn, nextDayIn, registerTimeZone } from '@plangraph/plan';

/** For how many days a key may hold: five years. */
export const longestLife = 1_826;

const day = 86_400_000;

/** The moment at which a key ends that is to hold through a civil date. */
export function endOfDay(date: string): Date {
  // Noon of the date is the same day in the zone of registers, whatever the season.
  return nextDayIn(registerTimeZone, new Date(`${date}T04:00:00Z`));
}

/** The last civil date on which a key holds that ends at a moment. */
export function lastDayOf(moment: Date): string {
  return civilDateIn(registerTimeZone, new Date(moment.getTime() - 1));
}

/** For how many days, begun ones counted, a key holds that ends at a moment. */
export function daysUntil(end: Date, moment: Date): number {
  return Math.ceil((end.getTime() - moment.getTime()) / day);
}
