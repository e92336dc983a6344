import { type BilingualText, quote } from '@plangraph/rows';

/** Something that was noticed about a file and stood in nobody's way. */
export interface Note {
  readonly code: 'BLANK_ROWS_LEFT_OUT' | 'TOTAL_LEFT_OUT' | 'TOTAL_DIFFERS';
  /** The row, as people count; null for none. */
  readonly row: number | null;
  readonly message: BilingualText;
}

/** Blank rows. */
export function blankRows(count: number): Note {
  return {
    code: 'BLANK_ROWS_LEFT_OUT',
    row: null,
    message: { en: `Blank rows were left out: ${count}.`, zh: `已忽略空行 ${count} 行。` },
  };
}

/** A row that sums others up. */
export function totalLeftOut(row: number): Note {
  return {
    code: 'TOTAL_LEFT_OUT',
    row,
    message: { en: `Row ${row} is a total and was left out.`, zh: `第 ${row} 行为合计行，已忽略。` },
  };
}

/** A total that is another than the sum of its rows. */
export function totalDiffers(row: number, heading: string, stated: string, counted: string): Note {
  return {
    code: 'TOTAL_DIFFERS',
    row,
    message: {
      en: `In row ${row} the total of ${quote(heading)} is ${stated}; its rows add up to ${counted}.`,
      zh: `第 ${row} 行 ${quote(heading)} 的合计为 ${stated}，各行相加为 ${counted}。`,
    },
  };
}
