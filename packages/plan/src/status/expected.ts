import { readingErrors } from '../errors/reading.ts';
import { type Period, readPeriod } from '../rules/period.ts';

/** The years that are taken for such; no plan and no figure is of any other. */
const years = { first: 1900, last: 2199 } as const;

/**
 * Expects the year of an argument to be one.
 *
 * @throws INVALID_VALUE
 */
export function expectYear(year: number, argument = 'year'): void {
  if (year < years.first || year > years.last) throw readingErrors.INVALID_VALUE.year({ argument, year, ...years });
}

/**
 * Expects the month of an argument to be one.
 *
 * @throws INVALID_VALUE
 */
export function expectMonth(month: number, argument: string): void {
  if (month < 1 || month > 12) throw readingErrors.INVALID_VALUE.month({ argument, month });
}

/**
 * Expects the period of an argument to be one, and reads it.
 *
 * @throws INVALID_VALUE
 */
export function expectPeriod(text: string, argument = 'period'): Period {
  const period = readPeriod(text);
  if (!period) throw readingErrors.INVALID_VALUE.period({ argument, text: text.slice(0, 40) });
  expectYear(Number(text.slice(0, 4)), argument);
  return period;
}
