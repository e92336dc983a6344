import { writeCsvStream } from 'hucre/csv';
import { type ColumnDef, writeXlsxStream } from 'hucre/xlsx';
import type { FileFormat } from './cell.ts';
import { encodeEscapes } from './sheetEscapes.ts';
import { columnWidth } from './sheetStyles.ts';

/** A column of a file that is written. */
export interface WrittenColumn {
  /** Its name to programs, which JSON Lines have. */
  readonly path: string;
  /** Its name to people. */
  readonly heading: string;
  /** What its values are; figures and dates come as text, exact. */
  readonly kind: 'text' | 'figure' | 'date' | 'truth';
}

/** The value of a cell as text; null for nothing. */
export type WrittenCell = string | boolean | null;

/** Media types of files, and how their names end. */
export const fileKinds: Readonly<Record<FileFormat, { readonly mediaType: string; readonly ending: string }>> = {
  CSV: { mediaType: 'text/csv; charset=utf-8', ending: 'csv' },
  XLSX: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  JSONL: { mediaType: 'application/x-ndjson', ending: 'jsonl' },
};

/** Writes rows as a file, piece by piece while they come: what it takes does not grow with them. */
export function writeFile(
  format: FileFormat,
  columns: readonly WrittenColumn[],
  rows: AsyncIterable<readonly WrittenCell[]>,
): AsyncIterable<Uint8Array | string> {
  if (format === 'JSONL') return writeJsonLines(columns, rows);
  return format === 'CSV' ? writeCsv(columns, rows) : writeXlsx(columns, rows);
}

/** Excel takes a text that begins so for a formula. Readers of ours take the sign off again. */
const formula = /^[=+\-@\t\r']/;

function writeCsv(columns: readonly WrittenColumn[], rows: AsyncIterable<readonly WrittenCell[]>) {
  async function* lines() {
    yield columns.map(({ heading }) => heading);
    for await (const row of rows) yield row.map((cell, at) => safe(cell, columns[at]?.kind));
  }
  return writeCsvStream(lines(), { bom: true });
}

function safe(cell: WrittenCell, kind: WrittenColumn['kind'] | undefined): WrittenCell {
  return typeof cell === 'string' && kind === 'text' && formula.test(cell) ? `'${cell}` : cell;
}

async function* writeJsonLines(columns: readonly WrittenColumn[], rows: AsyncIterable<readonly WrittenCell[]>) {
  for await (const row of rows) {
    yield `${JSON.stringify(Object.fromEntries(row.map((cell, at) => [columns[at]?.path ?? '', cell])))}\n`;
  }
}

function writeXlsx(columns: readonly WrittenColumn[], rows: AsyncIterable<readonly WrittenCell[]>) {
  async function* values() {
    for await (const row of rows) yield row.map((cell, at) => spreadsheetValue(cell, columns[at]?.kind ?? 'text'));
  }
  const defined = columns.map(({ heading, kind }): ColumnDef => {
    const width = Math.max(columnWidth([heading]), kind === 'text' ? 16 : 12);
    // Codes stay texts also where somebody writes them again.
    const numFmt = kind === 'date' ? 'yyyy-mm-dd' : kind === 'text' ? '@' : undefined;
    return { header: heading, width, ...(numFmt ? { numFmt } : {}) };
  });
  return writeXlsxStream(values(), { name: 'data', columns: defined, freezePane: { rows: 1 } });
}

/** A spreadsheet keeps fifteen digits of a number: longer ones stay text, so that none is lost. */
function spreadsheetValue(cell: WrittenCell, kind: WrittenColumn['kind']): string | number | boolean | Date | null {
  if (typeof cell !== 'string') return cell;
  if (kind === 'figure') return cell.replace(/^[-+]?0*\.?0*|\./g, '').length <= 15 ? Number(cell) : cell;
  if (kind === 'date') return cell >= '1900-03-01' ? new Date(`${cell}T00:00:00Z`) : cell;
  return encodeEscapes(cell);
}
