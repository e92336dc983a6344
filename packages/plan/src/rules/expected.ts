import { codedError } from '@plangraph/schema';
import { type Period, readPeriod } from './period.ts';

/** The years that are taken for such; no plan and no figure is of any other. */
const years = { first: 1900, last: 2199 } as const;

/**
 * Expects the year of an argument to be one.
 *
 * @throws INVALID_VALUE
 */
export function expectYear(year: number, argument = 'year'): void {
  if (year >= years.first && year <= years.last) return;
  throw codedError('INVALID_VALUE', {
    en: `“${argument}” is ${year}; a year lies from ${years.first} to ${years.last}.`,
    zh: `“${argument}”为 ${year}，年份应在 ${years.first} 至 ${years.last} 之间。`,
    extensions: { argument },
  });
}

/**
 * Expects the month of an argument to be one.
 *
 * @throws INVALID_VALUE
 */
export function expectMonth(month: number, argument: string): void {
  if (month >= 1 && month <= 12) return;
  throw codedError('INVALID_VALUE', {
    en: `“${argument}” is ${month}; a month lies from 1 to 12.`,
    zh: `“${argument}”为 ${month}，月份应在 1 至 12 之间。`,
    extensions: { argument },
  });
}

/**
 * Expects the period of an argument to be one, and reads it.
 *
 * @throws INVALID_VALUE
 */
export function expectPeriod(text: string, argument = 'period'): Period {
  const period = readPeriod(text);
  if (period) {
    expectYear(Number(text.slice(0, 4)), argument);
    return period;
  }
  throw codedError('INVALID_VALUE', {
    en: `“${argument}” is “${text.slice(0, 40)}”, which is no period. Write 2023, 2023-H1, 2023-Q1 or 2023-06.`,
    zh: `“${argument}”为“${text.slice(0, 40)}”，不是统计期。请写作 2023、2023-H1、2023-Q1 或 2023-06。`,
    extensions: { argument },
  });
}
