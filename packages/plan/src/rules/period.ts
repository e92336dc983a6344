import { lastDayOfMonth } from './civilDate.ts';

/** How often a figure is due. */
export type Frequency = 'MONTHLY' | 'QUARTERLY' | 'HALF_YEARLY' | 'YEARLY';

/** A year, a half year, a quarter or a month. */
export interface Period {
  /** `2023`, `2023-H1`, `2023-Q1` or `2023-06`. */
  readonly code: string;
  readonly frequency: Frequency;
  readonly year: number;
  /** The last of its months, from 1 to 12. */
  readonly lastMonth: number;
  /** Civil date of its first day. */
  readonly firstDay: string;
  /** Civil date of its last day. */
  readonly lastDay: string;
}

/** How many months a period of each rhythm has. */
export const monthsOf: Readonly<Record<Frequency, number>> = { MONTHLY: 1, QUARTERLY: 3, HALF_YEARLY: 6, YEARLY: 12 };

const pattern = /^([1-9]\d{3})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?$/;

/** Reads the code of a period; undefined for a text that is none. */
export function readPeriod(code: string): Period | undefined {
  const [, year, quarter, half, month] = pattern.exec(code) ?? [];
  if (!year) return undefined;
  if (quarter) return periodAt('QUARTERLY', Number(year), Number(quarter));
  if (half) return periodAt('HALF_YEARLY', Number(year), Number(half));
  if (month) return periodAt('MONTHLY', Number(year), Number(month));
  return periodAt('YEARLY', Number(year), 1);
}

/**
 * The period of a rhythm at its place in the year, from 1.
 *
 * @example periodAt('QUARTERLY', 2023, 2).code // '2023-Q2'
 */
export function periodAt(frequency: Frequency, year: number, ordinal: number): Period {
  const lastMonth = ordinal * monthsOf[frequency];
  const firstMonth = lastMonth - monthsOf[frequency] + 1;
  return {
    code: `${year}${suffixes[frequency](ordinal)}`,
    frequency,
    year,
    lastMonth,
    firstDay: `${year}-${twoDigits(firstMonth)}-01`,
    lastDay: lastDayOfMonth(year, lastMonth),
  };
}

const suffixes: Readonly<Record<Frequency, (ordinal: number) => string>> = {
  MONTHLY: (ordinal) => `-${twoDigits(ordinal)}`,
  QUARTERLY: (ordinal) => `-Q${ordinal}`,
  HALF_YEARLY: (ordinal) => `-H${ordinal}`,
  YEARLY: () => '',
};

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Orders periods by their last day; of those that end together the shorter comes first. */
export function comparePeriods(one: Period, other: Period): number {
  if (one.lastDay !== other.lastDay) return one.lastDay < other.lastDay ? -1 : 1;
  return monthsOf[one.frequency] - monthsOf[other.frequency];
}

/**
 * How many months have passed from the beginning of a year to the end of the month: 6 for June of that year, 18 for June
 * of the next.
 */
export function monthsSince(year: number, at: { readonly year: number; readonly month: number }): number {
  return (at.year - year) * 12 + at.month;
}
