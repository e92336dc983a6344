import { millionthsOf } from '@plangraph/exact';

/** What was traded in one month. */
export interface MonthOfTrade {
  /** The month, as `2023-06`. */
  readonly period: string;
  /** Exports as an exact decimal of at most six places, in any unit that is the same throughout. */
  readonly exports: string;
  /** Imports, in the same way and unit. */
  readonly imports: string;
}

/**
 * By how many percent exports and imports together grew, from January to a month of a year, over the same months of the
 * year before; rounded to two places, half away from zero. Null where a month has no record in one of the two years, or
 * where nothing was traded a year before: no growth can be stated then.
 *
 * @example tradeGrowth([{ period: '2022-01', exports: '80', imports: '20' }, { period: '2023-01', exports: '90', imports: '22' }], 2023, 1) // '12.00'
 */
export function tradeGrowth(records: readonly MonthOfTrade[], year: number, until: number): string | null {
  const now = yearToDate(records, year, until);
  const before = yearToDate(records, year - 1, until);
  if (now === null || before === null || before <= 0n) return null;
  const change = (now - before) * 10_000n;
  const size = change < 0n ? -change : change;
  const hundredths = (2n * size + before) / (2n * before);
  const sign = change < 0n && hundredths > 0n ? '-' : '';
  return `${sign}${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}

/** Exports and imports from January to a month of a year, in millionths; null where a month is missing. */
function yearToDate(records: readonly MonthOfTrade[], year: number, until: number): bigint | null {
  let total = 0n;
  const months = monthsUntil(year, until);
  if (!months.length) return null;
  for (const month of months) {
    const found = records.filter(({ period }) => period === month);
    if (!found.length) return null;
    for (const { exports, imports } of found) total += millionthsOf(exports) + millionthsOf(imports);
  }
  return total;
}

/** The months of a year up to one, as periods; none where it is no month. */
export function monthsUntil(year: number, until: number): string[] {
  if (until < 1 || until > 12) return [];
  return Array.from({ length: until }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}
