/**
 * Which days count: those of the plan's year up to the day up to which is counted; those of its months that are over by
 * then; or those of the same months in the plan's year and in the year before.
 */
export type Span = 'days' | 'months' | 'monthsOfTwoYears';

/** Writes that a civil date lies in a span of the frame. */
export function writeDays(day: string, frame: string, span: Span): string {
  if (span === 'days') return `${day} BETWEEN ${writeFirst(frame)} AND ${frame}.until`;
  const thisYear = `${day} >= ${writeFirst(frame)} AND ${day} < ${writeAfterMonths(frame)}`;
  if (span === 'months') return thisYear;
  const before = `${day} >= ${writeFirst(frame, 1)} AND ${day} < ${writeAfterMonths(frame, 1)}`;
  return `((${thisYear}) OR (${before}))`;
}

/** Writes the first day of the plan's year, or of the one so many years before. */
export function writeFirst(frame: string, yearsBefore = 0): string {
  return `make_date(${frame}.year - ${yearsBefore}, 1, 1)`;
}

/** Writes how many months of the plan's year are over. */
export function writeMonths(frame: string): string {
  const after = writeAfterMonths(frame);
  return `((extract(year FROM ${after}) - ${frame}.year) * 12 + extract(month FROM ${after}) - 1)`;
}

/** Writes the first day after the last month that is over, which a year earlier is the first of a month as well. */
function writeAfterMonths(frame: string, yearsBefore = 0): string {
  const first = `date_trunc('month', (${frame}.until + 1)::timestamp)`;
  return `(${first} - make_interval(years => ${yearsBefore}))::date`;
}
