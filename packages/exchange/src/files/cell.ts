/** What a cell of a file holds, as its format states it; null for nothing. Figures are text, so that nothing is rounded. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  /** `percent` where the cell shows hundredths; `exact` is false where the program that wrote it has lost digits. */
  | { readonly kind: 'number'; readonly text: string; readonly percent: boolean; readonly exact: boolean }
  /** A civil date as `2023-03-05`, or a month as `2023-03` where the cell shows no day. */
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** A formula, with what it gave when the file was saved. */
  | { readonly kind: 'formula'; readonly result: Cell }
  | { readonly kind: 'error'; readonly text: string }
  /** A value of JSON that is no plain one, such as the key of another record. */
  | { readonly kind: 'value'; readonly value: unknown }
  | null;

/** A row of a file, with its number as people count it. */
export interface SheetRow {
  readonly number: number;
  /** By column; of JSON undefined for what the row does not speak of. */
  readonly cells: readonly (Cell | undefined)[];
}

/** Cells that are one, by places from 0, ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a file is written in. */
export type FileFormat = 'CSV' | 'XLSX' | 'JSONL';

/** A file as rows of cells; rows in which there is nothing are left out. */
export interface Sheet {
  readonly format: FileFormat;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
}

/** A cell as text, as messages and totals show it; empty for nothing. */
export function textOf(cell: Cell | undefined): string {
  if (!cell) return '';
  switch (cell.kind) {
    case 'boolean':
      return String(cell.value);
    case 'formula':
      return textOf(cell.result);
    case 'value':
      return JSON.stringify(cell.value);
    default:
      return cell.text;
  }
}
