import { quote } from '@plangraph/rows';
import type { Cell, Sheet, SheetRow } from './cell.ts';
import { damages } from './errors.ts';
import { fileLimits } from './limits.ts';
import { broken, cellTooLong, tooManyAtOnce, tooManyColumns } from './refusals.ts';

/** Reads JSON Lines: an object a line, whose names are the headings. Figures keep the digits that they are written with. */
export function readJsonLines(text: string): Sheet {
  const columns = new Map<string, number>();
  const rows: SheetRow[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    if (rows.length >= fileLimits.rows) throw tooManyAtOnce();
    rows.push(rowOfLine(line, at + 1, columns));
  }
  return { format: 'JSONL', rows: [headingsOf(columns), ...rows], merges: [] };
}

/** Where each name stands among the columns; a name that comes for the first time is put behind the others. */
export type NamedColumns = Map<string, number>;

/**
 * A line as a row, and the names that it brings among the columns.
 *
 * @throws FileRefused
 */
export function rowOfLine(line: string, number: number, columns: NamedColumns): SheetRow {
  const cells: (Cell | undefined)[] = [];
  for (const [name, value] of Object.entries(parseObject(line, number))) {
    const column = columns.get(name) ?? columns.size;
    columns.set(name, column);
    if (columns.size > fileLimits.columns) throw tooManyColumns();
    if (typeof value === 'string' && value.length > fileLimits.cell) throw cellTooLong(number);
    cells[column] = cellOf(value);
  }
  return { number, cells };
}

/** The names of columns as the row of headings. */
export function headingsOf(columns: NamedColumns): SheetRow {
  return { number: 0, cells: [...columns.keys()].map((text): Cell => ({ kind: 'text', text })) };
}

/** A number with the digits that it was written with. */
class Digits {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

function parseObject(line: string, number: number): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line, (_, each: unknown, context?: { readonly source?: string }) =>
      typeof each === 'number' && context?.source ? new Digits(context.source) : each,
    );
  } catch {
    value = undefined;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  const shown = quote(line);
  throw broken(damages.jsonLine({ line: number, shown }));
}

/** A row that a mutation was given, cell by cell. */
export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (value instanceof Digits) return { kind: 'number', text: value.text, percent: false, exact: true };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'number') return { kind: 'number', text: String(value), percent: false, exact: true };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  return { kind: 'value', value: plain(value) };
}

function plain(value: unknown): unknown {
  if (value instanceof Digits) return value.text;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
}
