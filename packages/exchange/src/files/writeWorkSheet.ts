import type { CellStyle } from 'hucre/xlsx';
import { encodeEscapes } from './sheetEscapes.ts';
import { columnWidth, rowHeight, sheetStyles } from './sheetStyles.ts';
import { type CellCount, writeWorkbook } from './writeWorkbook.ts';

/** A sheet that somebody is to work in: its rows are few enough to be held, so every cell looks as it should. */
export interface WorkSheet {
  readonly name: string;
  readonly headings: readonly string[];
  /** What is to be said of headings, by their place. */
  readonly notes?: ReadonlyMap<number, string>;
  readonly rows: readonly {
    readonly cells: readonly (string | null)[];
    /** Cells in which something is wrong, by their place, and what. */
    readonly wrong?: ReadonlyMap<number, string>;
    /** Places of cells in which nothing is to be written. */
    readonly idle?: ReadonlySet<number>;
    /** Places of cells that take figures; the others are texts. */
    readonly figures?: ReadonlySet<number>;
  }[];
}

/** The author of notes, as spreadsheets show it. */
const author = 'PlanGraph';

/** Writes it: headings stay in sight, columns are as wide as what stands in them, codes stay texts when they are written again. */
export async function writeWorkSheet(
  { name, headings, notes, rows }: WorkSheet,
  spent?: CellCount,
): Promise<Uint8Array> {
  const cells = new Map<string, { style: CellStyle; comment?: { author: string; text: string } }>();
  const said = (text: string | undefined) => (text === undefined ? {} : { comment: { author, text } });
  for (const column of headings.keys())
    cells.set(`0,${column}`, { style: sheetStyles.head, ...said(notes?.get(column)) });
  for (const [at, { wrong, idle, figures }] of rows.entries())
    for (const column of headings.keys()) {
      const why = wrong?.get(column);
      const style = idle?.has(column) ? sheetStyles.idle : figures?.has(column) ? null : sheetStyles.text;
      const shown = why === undefined ? style : sheetStyles.wrong;
      if (shown) cells.set(`${at + 1},${column}`, { style: shown, ...said(why) });
    }
  const widths = headings.map((heading, column) =>
    columnWidth([heading, ...rows.slice(0, 500).map((row) => row.cells[column] ?? null)]),
  );
  // A row is as high as what stands in it has lines: not every program makes it so by itself.
  const heights = [headings, ...rows.map((row) => row.cells)].map((each) => rowHeight(each, widths));
  return writeWorkbook(
    [
      {
        name,
        rows: [[...headings], ...rows.map((row) => row.cells.map((cell) => cell && encodeEscapes(cell)))],
        columns: widths.map((width) => ({ width })),
        cells,
        rowDefs: new Map(heights.map((height, row) => [row, { height }])),
        freezePane: { rows: 1 },
      },
    ],
    spent,
  );
}
