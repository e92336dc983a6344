import type { CellStyle } from 'hucre/xlsx';

const filled = (rgb: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
});

const bold = { bold: true, name: 'Calibri', size: 11 } as const;

type Style = 'head' | 'mustHead' | 'lines' | 'text' | 'wrong' | 'idle';

/** How cells of workbooks look in which people work. */
export const sheetStyles: Readonly<Record<Style, CellStyle>> = {
  /** A heading; and one of a column that must be filled in. */
  head: { font: bold, fill: filled('DDEBF7'), alignment: { wrapText: true, vertical: 'center' } },
  mustHead: { font: bold, fill: filled('FCE4D6'), alignment: { wrapText: true, vertical: 'center' } },
  /** Several lines of text. */
  lines: { alignment: { wrapText: true, vertical: 'top' } },
  /** A text that a spreadsheet must not take for a number, however it looks. */
  text: { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } },
  /** The same where something is wrong. */
  wrong: { numFmt: '@', alignment: { wrapText: true, vertical: 'top' }, fill: filled('FFC7CE') },
  /** A cell in which nothing is to be written. */
  idle: { fill: filled('D9D9D9') },
};

/** How wide a text is, in characters: those of Chinese take two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, each) => sum + ((each.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1), 0);
}

/** How wide a column is to be in which such texts stand, each of several lines perhaps. */
export function columnWidth(texts: Iterable<string | null>, most = 40): number {
  let widest = 10;
  for (const text of texts) for (const line of text?.split('\n') ?? []) widest = Math.max(widest, widthOf(line) + 2);
  return Math.min(most, widest);
}

/** The height of a line, in points. */
const lineHeight = 16;

/** How high a row is to be whose cells wrap, in points. */
export function rowHeight(cells: readonly (string | null)[], widths: readonly number[]): number {
  const lines = cells.map((text, column) => {
    const wraps = (line: string) => Math.max(1, Math.ceil(widthOf(line) / ((widths[column] ?? 10) - 1)));
    return (text ?? '').split('\n').reduce((sum, line) => sum + wraps(line), 0);
  });
  return lineHeight * Math.max(1, ...lines);
}
