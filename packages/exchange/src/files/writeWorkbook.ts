import { type WriteSheet, writeXlsx } from 'hucre/xlsx';

/** Told how many cells of a file were written. */
export interface CellCount {
  wrote(cells: number): void;
}

/** Writes a workbook that is held as a whole, and tells whoever pays for it how many cells it has. */
export async function writeWorkbook(sheets: readonly WriteSheet[], spent: CellCount | undefined): Promise<Uint8Array> {
  spent?.wrote(sheets.reduce((sum, sheet) => sum + cellsOf(sheet), 0));
  return writeXlsx({ sheets: [...sheets] });
}

/** How many cells of a sheet are written: those with a value, and those that only look as they should. */
function cellsOf({ rows = [], cells = new Map() }: WriteSheet): number {
  const empty = [...cells.keys()].filter((place) => {
    const [row = 0, column = 0] = place.split(',').map(Number);
    return column >= (rows[row]?.length ?? 0);
  });
  return rows.reduce((sum, row) => sum + row.length, empty.length);
}
