import type { Context } from './context.ts';

const noted = new WeakMap<object, number>();

/**
 * Notes that what a request is answered holds only until a moment, though nothing be written: the day on which something
 * falls due passes. The earliest moment counts. A field that depends on today's date must call this.
 *
 * @example noteFreshUntil(context, nextDayIn(plan.timeZone, new Date())) // overdue or not: until midnight
 */
export function noteFreshUntil(context: Context, moment: Date): void {
  const time = moment.getTime();
  // A context may be made of another one by Object.create; whoever made it asks for either.
  for (let each: object | null = context; each && each !== Object.prototype; each = Object.getPrototypeOf(each)) {
    if (time < (noted.get(each) ?? Number.POSITIVE_INFINITY)) noted.set(each, time);
  }
}

/** The moment from which on a request's answer may be another, though nothing be written; null when there is none. */
export function freshUntil(context: Context): Date | null {
  const time = noted.get(context);
  return time === undefined ? null : new Date(time);
}
