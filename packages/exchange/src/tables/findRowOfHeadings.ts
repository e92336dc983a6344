import { type Sheet, type SheetRow, textOf } from '../files/cell.ts';
import { bracketed } from './bracketed.ts';

/** Where the headings of a sheet stand, and what they say. */
export interface RowOfHeadings {
  /** By column; of two rows as one. */
  readonly written: string[];
  /** How many rows stand before the first that holds data, titles and headings. */
  readonly before: number;
}

/** How far down headings are looked for: titles and remarks stand above them. */
const deepest = 15;

/**
 * Finds the row of headings of a sheet, or the two rows where one is split into several; null where no row has any that is known.
 *
 * @param upperFirst whether of two rows both together are tried before the lower alone, as a year stands above its months.
 */
export function findRowOfHeadings(
  sheet: Sheet,
  isKnown: (heading: string) => boolean,
  upperFirst = false,
): RowOfHeadings | null {
  // A merged heading stands in several columns and says one thing.
  const scoreOf = (headings: readonly string[]) => new Set(headings.filter(isKnown)).size;
  let best = { score: 0, at: 0, rows: 1, written: [] as string[] };
  for (const [at, row] of sheet.rows.slice(0, deepest).entries()) {
    const own = textsOf(sheet, row);
    const single = scoreOf(own);
    if (single > best.score) best = { score: single, at, rows: 1, written: own };
    const next = sheet.rows[at + 1];
    if (!next || sheet.format === 'JSONL') continue;
    const pair = together(own, textsOf(sheet, next), isKnown, upperFirst);
    const double = scoreOf(pair);
    if (double > best.score) best = { score: double, at, rows: 2, written: pair };
  }
  return best.score === 0 ? null : { written: best.written, before: best.at + best.rows };
}

/** The texts of a row, merged cells in each of their places. */
function textsOf(sheet: Sheet, row: SheetRow): string[] {
  const place = row.number - 1;
  const texts = row.cells.map((cell) => textOf(cell).trim());
  for (const { top, left, bottom, right } of sheet.merges) {
    if (place < top || place > bottom) continue;
    const first = sheet.rows.find(({ number }) => number === top + 1);
    for (let column = left; column <= Math.min(right, left + 200); column += 1) {
      while (texts.length <= column) texts.push('');
      texts[column] ||= textOf(first?.cells[left]).trim();
    }
  }
  return texts;
}

/** Two rows of headings as one: the lower says it, or both together, or the upper where there is no lower. */
function together(
  upper: readonly string[],
  lower: readonly string[],
  isKnown: (heading: string) => boolean,
  upperFirst: boolean,
): string[] {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const [above = '', below = ''] = [upper[at], lower[at]];
    if (below === '' || below === above) return above;
    const { name, remark } = bracketed(above);
    const unit = remark === null ? '' : `（${remark}）`;
    const alone = [`${below}${unit}`, below];
    const both = [`${above}${below}`, `${name}${below}${unit}`];
    const candidates = upperFirst ? [...both, ...alone, above] : [...alone, ...both, above];
    return candidates.find(isKnown) ?? below;
  });
}
