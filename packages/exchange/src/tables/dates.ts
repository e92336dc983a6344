import { isCivilDate } from '@plangraph/rows';

const written = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/**
 * The civil date that a text states, however it is written; null for a text that states none, as a month does.
 *
 * @example dateOf('2023年3月5日') // '2023-03-05'
 */
export function dateOf(text: string): string | null {
  const plain =
    text
      .normalize('NFKC')
      .replace(/\s/g, '')
      .split(/T|00:00/, 1)[0] ?? '';
  for (const pattern of written) {
    const [, year, month = '', day = ''] = pattern.exec(plain) ?? [];
    if (!year) continue;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isCivilDate(date) ? date : null;
  }
  return null;
}
