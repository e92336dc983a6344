import { addDays, civilDateIn, nextDayIn } from '@plangraph/plan';
import type { Random } from '@plangraph/schema';

/** Tells moments at which people of one time zone work. */
export interface OfficeHours {
  /** A moment before noon of a civil date. */
  morning(date: string): string;
  /** A moment after noon of a civil date. */
  afternoon(date: string): string;
}

/** When days begin in each time zone: found once, and looked up for every row of every county. */
const begun = new Map<string, Map<string, number>>();

/** Office hours in a time zone; the minutes come from the source of random numbers. */
export function officeHoursIn(timeZone: string, random: Random): OfficeHours {
  const begins = begun.get(timeZone) ?? new Map<string, number>();
  begun.set(timeZone, begins);
  const begin = (date: string): number => {
    const known = begins.get(date) ?? beginOf(date, timeZone);
    begins.set(date, known);
    return known;
  };
  const moment = (date: string, minutes: number) => new Date(begin(date) + minutes * 60_000).toISOString();
  return {
    morning: (date) => moment(date, random.whole(8 * 60 + 30, 11 * 60 + 30)),
    afternoon: (date) => moment(date, random.whole(13 * 60 + 30, 17 * 60)),
  };
}

function beginOf(date: string, timeZone: string): number {
  let moment = new Date(`${addDays(date, -2)}T00:00:00Z`);
  while (civilDateIn(timeZone, moment) < date) moment = nextDayIn(timeZone, moment);
  return moment.getTime();
}

/** The same day, or the nearest working day before it. */
export function workdayBefore(date: string): string {
  const weekend = [2, 0, 0, 0, 0, 0, 1][weekdayOf(date)] ?? 0;
  return addDays(date, -weekend);
}

/** The same day, or the nearest working day after it. */
export function workdayAfter(date: string): string {
  const weekend = [1, 0, 0, 0, 0, 0, 2][weekdayOf(date)] ?? 0;
  return addDays(date, weekend);
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
