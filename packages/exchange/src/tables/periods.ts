import { readPeriod } from '@plangraph/plan';

const chinese = /^(\d{4})年(?:第?([一二三四1-4])季度|(上|下)半年|(\d{1,2})月份?|)$/;
const spelt = /^(\d{4})[-/.]?(?:(?:[qQ]([1-4]))|(?:[hH]([12]))|(\d{1,2}))$/;
const numerals: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4' };

/**
 * The code of a period as people write it; null for a text that is none.
 *
 * @example periodOf('2023年第一季度') // '2023-Q1'
 */
export function periodOf(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  if (readPeriod(plain)) return plain;
  const [, year, quarter, half, month] = chinese.exec(plain) ?? spelt.exec(plain) ?? [];
  if (!year) return null;
  const numbers = quarter
    ? `-Q${numerals[quarter] ?? quarter}`
    : half
      ? `-H${halves[half] ?? half}`
      : month
        ? `-${month.padStart(2, '0')}`
        : '';
  return readPeriod(`${year}${numbers}`)?.code ?? null;
}

const halves: Readonly<Record<string, string>> = { 上: '1', 下: '2' };
