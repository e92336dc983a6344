import { readPeriod } from '@plangraph/plan';
import type { Row, Tabular } from '@plangraph/rows';
import type { Problem, PutGiven } from '@plangraph/schema';
import type { Sheet, SheetRow } from '../files/cell.ts';
import { cellValue } from './cellValue.ts';
import { type FoundHeadings, findHeadings, type Mapping } from './findHeadings.ts';
import { blankRows, type Note, totalDiffers, totalLeftOut } from './notes.ts';
import { figureOf, isPartTotal, isTotal, Sums } from './totals.ts';

/** A row of a file as it goes into a register. */
export interface TableRow extends PutGiven {
  /** As people count it in the file. */
  readonly number: number;
  readonly source: SheetRow;
}

/** A sheet as rows of a contract. */
export interface Table {
  readonly headings: FoundHeadings;
  readonly rows: readonly TableRow[];
  /** What was left out, and what does not add up. */
  readonly notes: readonly Note[];
  /** What is wrong with the file as a whole; then there are no rows. */
  readonly problems: readonly Problem[];
}

/** Reads a sheet as rows of a contract. */
export function readTable(sheet: Sheet, contract: Tabular, mapping?: Mapping): Table {
  const headings = findHeadings(sheet, contract, mapping);
  if (headings.problems.length) return { headings, rows: [], notes: [], problems: headings.problems };
  const reader = createTableReader(sheet, headings, contract);
  const { rows, notes } = reader.read(sheet.rows.slice(headings.before));
  return { headings, rows, notes: [...notes, ...reader.end()], problems: [] };
}

/** Reads the rows below the headings of a sheet, some at a time, in their order. */
export interface TableReader {
  read(sources: readonly SheetRow[]): { readonly rows: readonly TableRow[]; readonly notes: readonly Note[] };
  /** What is to be noted when all have been read. */
  end(): readonly Note[];
}

/** Makes what reads the rows of a sheet whose headings were found; `first` are its rows as far as the headings go. */
export function createTableReader(
  { format, rows: first }: Pick<Sheet, 'format' | 'rows'>,
  headings: FoundHeadings,
  contract: Tabular,
): TableReader {
  const [all, since] = [new Sums(), new Sums()];
  let last = first[headings.before - 1]?.number ?? 0;
  let blank = 0;
  return {
    read(sources) {
      const notes: Note[] = [];
      const rows: TableRow[] = [];
      for (const source of sources) {
        blank += format === 'JSONL' ? 0 : source.number - last - 1;
        last = source.number;
        if (isTotal(source.cells)) {
          const sums = isPartTotal(source.cells) ? since : all;
          notes.push(totalLeftOut(source.number), ...differences(source, headings, sums));
          since.clear();
          continue;
        }
        const row = readCells(source, headings, contract, format === 'JSONL');
        if (!row) {
          blank += 1;
          continue;
        }
        rows.push(row);
        for (const [column, cell] of source.cells.entries()) {
          const figure = headings.columns[column] ? figureOf(cell ?? undefined) : null;
          if (figure) for (const sums of [all, since]) sums.add(column, figure);
        }
      }
      return { rows, notes };
    },
    end: () => (blank > 0 ? [blankRows(blank)] : []),
  };
}

/** Reads the cells of a row; null where there is nothing in any that counts. */
function readCells(
  source: SheetRow,
  { columns }: FoundHeadings,
  contract: Tabular,
  isSparse: boolean,
): TableRow | null {
  const written: Record<string, unknown> = {};
  const problems: Problem[] = [];
  let isBlank = true;
  for (const [column, called] of columns.entries()) {
    // JSON tells what a row does not speak of from what is nothing; in a spreadsheet both are a blank.
    if (!called || (isSparse && source.cells[column] === undefined)) continue;
    const { field } = called;
    const read = cellValue(source.cells[column], called);
    if ('refusal' in read) {
      isBlank = false;
      problems.push({ ...read.refusal, path: [field.path] });
      continue;
    }
    if (read.value !== null && !(Array.isArray(read.value) && read.value.length === 0)) isBlank = false;
    // Where nothing cannot be kept, a blank says nothing: a new record takes the default.
    const takesNull = field.facts.nullable || field.target !== null || !field.facts.optional;
    if (read.value !== null || takesNull) written[field.path] = read.value;
  }
  if (isBlank) return null;
  return { number: source.number, source, written: completed(written, contract), problems };
}

/** A key of several parts that are all blank is none; the last day of a period follows from it. */
function completed(written: Record<string, unknown>, { columns, references }: Tabular): Row {
  const row = { ...written };
  for (const [name, paths] of Object.entries(references)) {
    const parts = paths.map((path) => `${name}.${path}`).filter((path) => path in row);
    if (!parts.length) continue;
    const isNone = parts.every((path) => row[path] === null);
    for (const path of parts) if (row[path] === null) delete row[path];
    if (isNone) row[name] = null;
  }
  if (!columns.includes('period') || !columns.includes('periodEnd')) return row;
  const end = typeof row.period === 'string' ? readPeriod(row.period)?.lastDay : undefined;
  return end && (row.periodEnd ?? null) === null ? { ...row, periodEnd: end } : row;
}

function differences({ number, cells }: SheetRow, { columns, written }: FoundHeadings, sums: Sums): Note[] {
  return cells.flatMap((cell, column) => {
    const called = columns[column];
    const stated = figureOf(cell?.kind === 'formula' ? cell.result : cell);
    if (!called || !stated || stated.equals(sums.of(column))) return [];
    return [totalDiffers(number, written[column] ?? '', stated.toFixed(), sums.of(column).toFixed())];
  });
}
