import { singular } from './singular.ts';

/** Writes an exact decimal for people: digits in groups, no zeros at the end, rounded to so many places. */
export function figure(text: string | null | undefined, places = 4): string {
  if (text === null || text === undefined) return '—';
  // A text is read exactly, where a number would lose digits.
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: places }).format(text as `${number}`);
}

/** Writes a share such as `0.7994` in percent. */
export function percent(text: string | null | undefined): string {
  return text === null || text === undefined ? '—' : `${(Number(text) * 100).toFixed(0)}%`;
}

/** Writes a figure with its unit; percent stands close to it. */
export function withUnit(text: string | null | undefined, symbol: string): string {
  const written = figure(text, 2);
  if (written === '—') return written;
  if (symbol === '%' || symbol === '％') return `${written}%`;
  return `${written} ${written === '1' || written === '-1' ? singular(symbol) : symbol}`;
}

/** Writes a moment as a day. */
export function dayOf(moment: string | null | undefined): string {
  return moment?.slice(0, 10) ?? '—';
}
