import { readPeriod } from '@plangraph/plan';
import { periodHeadings } from './headings.ts';
import { periodOf } from './periods.ts';

/** A period as a sheet of figures states it. */
export interface StatedPeriod {
  readonly period: string;
  /** Whether it reaches from January to its end. */
  readonly toDate: boolean;
}

/**
 * The period that a text states, in the year of a plan where it states none; null for a text that states none.
 *
 * @example figurePeriod('1-3月', 2023) // { period: '2023-Q1', toDate: true }
 */
export function figurePeriod(text: string, year: number): StatedPeriod | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const [, own = String(year), months] = periodHeadings.toDate.exec(plain) ?? [];
  if (months) {
    // What ends with a quarter is that quarter, half year or year, also where it is reported by itself.
    const code = { 3: `${own}-Q1`, 6: `${own}-H1`, 12: own }[Number(months)];
    const period = code ?? `${own}-${months.padStart(2, '0')}`;
    return readPeriod(period) ? { period, toDate: true } : null;
  }
  if (periodHeadings.whole.test(plain)) return { period: String(year), toDate: false };
  // A date for a heading says the month, as spreadsheets make dates of months.
  const [month] = /^\d{4}-\d{2}(?=-\d{2}$)/.exec(plain) ?? [];
  const half = /^[qh]\d$/i.test(plain) ? `${year}-${plain}` : periodHeadings.ofYear(year, plain);
  const found = month ?? periodOf(plain) ?? periodOf(half);
  return found ? { period: found, toDate: false } : null;
}
