const pattern = /^[1-9]\d{3}-\d{2}-\d{2}$/;
const dayLength = 86_400_000;

// Making a formatter costs far more than using one, and every request asks for the time zone of its plan.
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The civil date on which a moment falls in a time zone.
 *
 * @example civilDateIn('Asia/Shanghai', new Date('2023-06-30T16:00:00Z')) // '2023-07-01'
 * @throws RangeError when there is no such time zone.
 */
export function civilDateIn(timeZone: string, moment: Date): string {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  const parts = new Map(formatter.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/** Whether a text is a day of the calendar, such as `2023-06-30`. */
export function isCivilDate(text: string): boolean {
  return pattern.test(text) && addDays(text, 0) === text;
}

/**
 * The civil date that many days later, or earlier where the number is negative.
 *
 * @example addDays('2023-12-31', 10) // '2024-01-10'
 */
export function addDays(date: string, days: number): string {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
  const moment = Date.UTC(year, month - 1, day) + days * dayLength;
  return Number.isNaN(moment) ? '' : new Date(moment).toISOString().slice(0, 10);
}

/** The last day of a month, from 1 to 12. */
export function lastDayOfMonth(year: number, month: number): string {
  // Day 0 of the following month, which Date counts from 0.
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
