import { type Period, readPeriod } from '../period.ts';

/**
 * Which part of its year a period is, so that the same part of other years is known by it. Figures that cover the year to
 * date speak of the same part wherever they end on the same day; others only where they are of the same length.
 *
 * @example partOfYear({ code: '2023-Q2', lastMonth: 6 }, 'YEAR_TO_DATE') // '06', as of 2022-06 and 2022-H1
 */
export function partOfYear(
  { code, lastMonth }: Pick<Period, 'code' | 'lastMonth'>,
  accounting: 'YEAR_TO_DATE' | 'PER_PERIOD',
): string {
  return accounting === 'YEAR_TO_DATE' ? String(lastMonth).padStart(2, '0') : code.slice(4);
}

/** Values by year and part of the year, such as `2022 06`; of several for one the last counts. */
export function byPartOfYear<Row extends { readonly period: string }>(
  rows: readonly Row[],
  accounting: 'YEAR_TO_DATE' | 'PER_PERIOD',
): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const period = readPeriod(row.period);
    if (period) found.set(`${period.year} ${partOfYear(period, accounting)}`, row);
  }
  return found;
}
