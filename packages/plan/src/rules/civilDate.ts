const dayLength = 86_400_000;
const quarterLength = 900_000;

/** Where days change for records that belong to no plan, whose time zone could be asked: registers are kept in China's time. */
export const registerTimeZone = 'Asia/Shanghai';

// Making a formatter costs far more than using one, and every request asks for the time zone of its plan.
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The civil date on which a moment falls in a time zone.
 *
 * @example civilDateIn('Asia/Shanghai', new Date('2023-06-30T16:00:00Z')) // '2023-07-01'
 * @throws RangeError when there is no such time zone.
 */
export function civilDateIn(timeZone: string, moment: Date): string {
  const known = spanAt(timeZone, moment.getTime());
  if (known) return known.date;
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

interface Span {
  /** The earliest moment that was asked for. */
  readonly from: number;
  /** The moment at which the next civil date begins. */
  readonly until: number;
  readonly date: string;
}

// Every row of a list asks for the same day and its end.
const spans = new Map<string, Span>();

function spanAt(timeZone: string, time: number): Span | undefined {
  const known = spans.get(timeZone);
  return known && known.from <= time && time < known.until ? known : undefined;
}

/**
 * The moment at which the next civil day begins in a time zone: whatever depends on today's date is right until then.
 *
 * @example nextDayIn('Asia/Shanghai', new Date('2023-06-30T08:00:00Z')) // 2023-06-30T16:00:00Z
 * @throws RangeError when there is no such time zone.
 */
export function nextDayIn(timeZone: string, moment: Date): Date {
  const time = moment.getTime();
  const known = spanAt(timeZone, time);
  if (known) return new Date(known.until);
  const date = civilDateIn(timeZone, moment);
  // Days begin on a quarter of an hour in every zone, and last 25 hours at most.
  let early = Math.floor(time / quarterLength);
  let late = early + 25 * 4 + 1;
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (civilDateIn(timeZone, new Date(middle * quarterLength)) === date) early = middle;
    else late = middle;
  }
  const until = late * quarterLength;
  spans.set(timeZone, { from: time, until, date });
  return new Date(until);
}

/**
 * The civil date that many days later, or earlier where the number is negative.
 *
 * @example addDays('2023-12-31', 10) // '2024-01-10'
 */
export function addDays(date: string, days: number): string {
  const key = `${date} ${days}`;
  const known = added.get(key);
  if (known !== undefined) return known;
  const later = daysLater(date, days);
  if (added.size >= 4096) added.clear();
  added.set(key, later);
  return later;
}

// The promises of a plan ask for the same few days again and again.
const added = new Map<string, string>();

function daysLater(date: string, days: number): string {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
  // Date.UTC takes the years 0 to 99 for those of the last century.
  const moment = new Date(0).setUTCFullYear(year, month - 1, day) + days * dayLength;
  return Number.isNaN(moment) ? '' : new Date(moment).toISOString().slice(0, 10);
}

/** How many days lie between two civil dates; negative where the second is the earlier. */
export function daysBetween(one: string, other: string): number {
  return (dayOf(other) - dayOf(one)) / dayLength;
}

function dayOf(date: string): number {
  const known = days.get(date);
  if (known !== undefined) return known;
  const day = Date.parse(date);
  if (days.size >= 4096) days.clear();
  days.set(date, day);
  return day;
}

// Reading a date takes longer than finding one that was read before, and a plan has some hundred.
const days = new Map<string, number>();

/** The last day of a month, from 1 to 12. */
export function lastDayOfMonth(year: number, month: number): string {
  // Day 0 of the following month, which Date counts from 0.
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
