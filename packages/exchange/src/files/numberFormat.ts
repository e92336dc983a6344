/** How a cell shows its number. */
export type NumberFormat = 'plain' | 'percent' | 'date' | 'month' | 'time';

/** Formats that have numbers and no code of their own: those of dates, the Chinese ones included. */
const builtIn: Readonly<Record<number, NumberFormat>> = Object.fromEntries([
  ...[9, 10].map((id) => [id, 'percent']),
  ...[14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 56, 58].map((id) => [id, 'date']),
  ...[17, 55, 57].map((id) => [id, 'month']),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47].map((id) => [id, 'time']),
]);

/**
 * What a format shows, by its number or its code.
 *
 * @example formatOf(164, 'yyyy"年"m"月"d"日"') // 'date'
 */
export function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return builtIn[id] ?? 'plain';
  const letters = code.replace(/"[^"]{0,255}"|\\.|\[[^\]]{0,255}\]|_./g, '').toLowerCase();
  if (letters.includes('%')) return 'percent';
  if (/general|@|[#0?]/.test(letters) && !/[yd]/.test(letters)) return /[hs]/.test(letters) ? 'time' : 'plain';
  const [hasYear, hasMonth, hasDay] = [/[ye]/.test(letters), letters.includes('m'), letters.includes('d')];
  if (hasDay) return 'date';
  if (hasYear && hasMonth) return 'month';
  return /[hs]/.test(letters) ? 'time' : hasYear ? 'date' : 'plain';
}

const day = 86_400_000;

/**
 * The civil date of a day that a workbook counts.
 *
 * @example civilDateOf(44990, false) // '2023-03-05'
 */
export function civilDateOf(serial: number, from1904: boolean): string | null {
  // The 29th of February 1900, which never was, has the number 60.
  const days = from1904 ? serial : serial < 60 ? serial + 1 : serial;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const moment = new Date(start + Math.floor(days) * day);
  const year = moment.getUTCFullYear();
  return serial >= 0 && year >= 1900 && year <= 9999 ? moment.toISOString().slice(0, 10) : null;
}
