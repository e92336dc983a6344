import { Decimal } from 'decimal.js';

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
const yearFirst = /^(\d{4})(.*)$/s;

/** Disposable income a head over the year to date, as a survey states it, in CNY. */
export interface SurveyedIncome {
  /** The period, such as `2023-Q2`. */
  readonly period: string;
  readonly urban: string;
  readonly rural: string;
}

/** By how many percent the income a head of each kind of resident grew; null where there was none to grow from. */
export interface IncomeGrowth {
  readonly urban: string | null;
  readonly rural: string | null;
}

/**
 * The same period of the year before; undefined for a text that does not begin with a year.
 *
 * @example yearBefore('2023-Q2') // '2022-Q2'
 */
export function yearBefore(period: string): string | undefined {
  const [, year, rest] = yearFirst.exec(period) ?? [];
  return year === undefined ? undefined : `${String(Number(year) - 1).padStart(4, '0')}${rest}`;
}

/**
 * By how many percent incomes grew over the same period of the year before, rounded to two places, half away from zero;
 * null where one of the two periods was not surveyed.
 *
 * @example incomeGrowth([{ period: '2022', urban: '100', rural: '50' }, { period: '2023', urban: '110', rural: '54' }], '2023') // urban '10.00', rural '8.00'
 */
export function incomeGrowth(surveys: readonly SurveyedIncome[], period: string): IncomeGrowth | null {
  const now = surveys.find((each) => each.period === period);
  const before = surveys.find((each) => each.period === yearBefore(period));
  if (!now || !before) return null;
  return { urban: percent(now.urban, before.urban), rural: percent(now.rural, before.rural) };
}

function percent(now: string, before: string): string | null {
  const from = new Exact(before);
  if (from.isZero()) return null;
  const rounded = new Exact(now).minus(from).times(100).div(from).toDecimalPlaces(2);
  // What is rounded to nothing has no sign.
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(2);
}
