import { Decimal } from 'decimal.js';
import type { Cell, Merge, SheetRow } from './cell.ts';
import { damages } from './errors.ts';
import type { FileRefused } from './fileRefused.ts';
import { fileLimits, rowsOfSheet } from './limits.ts';
import { civilDateOf } from './numberFormat.ts';
import { broken, cellTooLong, tooManyColumns, tooManyRows } from './refusals.ts';
import { decodeEscapes } from './sheetEscapes.ts';
import type { Attributes, XmlHandler } from './walkXml.ts';
import type { Workbook } from './workbook.ts';

/** How many rows with anything in them are read of a sheet, and what refuses one more. */
export interface MostRows {
  readonly rows: number;
  readonly refusal: () => FileRefused;
}

/** A sheet while it is read. */
export class SheetWalk implements XmlHandler {
  readonly merges: Merge[] = [];
  readonly #workbook: Workbook;
  readonly #most: MostRows;
  #rows: SheetRow[] = [];
  #count = 0;
  #number = 0;
  #cells: Cell[] = [];
  #column = -1;
  #attributes: Attributes = {};
  #text = '';
  #isFormula = false;
  #within: 'value' | 'inline' | null = null;

  constructor(workbook: Workbook, most: MostRows) {
    this.#workbook = workbook;
    this.#most = most;
  }

  /** How many rows with anything in them it has had so far. */
  get count(): number {
    return this.#count;
  }

  /** The rows that have been read since they were last taken. */
  take(): readonly SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') {
      this.#number = Number(attributes.r ?? this.#number + 1);
      this.#cells = [];
      this.#column = -1;
    } else if (name === 'c') {
      this.#column = attributes.r ? placeOf(attributes.r).column : this.#column + 1;
      this.#attributes = attributes;
      this.#text = '';
      this.#isFormula = false;
    } else if (name === 'v') this.#within = 'value';
    else if (name === 't') this.#within = 'inline';
    else if (name === 'f') this.#isFormula = true;
    else if (name === 'mergeCell') addMerge(this.merges, attributes.ref ?? '');
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#within = null;
    else if (name === 'c') this.#endCell();
    else if (name === 'row' && this.#cells.some((cell) => cell)) {
      if (this.#count >= this.#most.rows) throw this.#most.refusal();
      this.#count += 1;
      this.#rows.push({ number: this.#number, cells: this.#cells });
    }
  }

  text(piece: string): void {
    if (!this.#within) return;
    this.#text += piece;
    if (this.#text.length > fileLimits.cell) throw cellTooLong(this.#number);
  }

  #endCell(): void {
    const cell = this.#cell();
    if (!cell) return;
    if (this.#column >= fileLimits.columns) throw tooManyColumns();
    if (this.#number > rowsOfSheet) throw tooManyRows(rowsOfSheet);
    while (this.#cells.length < this.#column) this.#cells.push(null);
    this.#cells[this.#column] = this.#isFormula ? { kind: 'formula', result: cell } : cell;
  }

  #cell(): Cell {
    const text = this.#text;
    const { t: type = 'n', s: style = '' } = this.#attributes;
    if (type === 's') return this.#shared(Number(text));
    if (type === 'str' || type === 'inlineStr') return textCell(text) ?? (this.#isFormula ? emptyText : null);
    if (type === 'b') return { kind: 'boolean', value: text === '1' || text === 'true' };
    if (type === 'e') return { kind: 'error', text };
    if (text === '') return this.#isFormula ? emptyText : null;
    if (type === 'd') return { kind: 'date', text: text.slice(0, 10) };
    return numberCell(text, this.#workbook, Number(style));
  }

  #shared(place: number): Cell {
    const text = this.#workbook.texts.at(place);
    if (text && text.length > fileLimits.cell) throw cellTooLong(this.#number);
    return textCell(text);
  }
}

/** Adds cells that are one, by the reference that names them, to those that are known. */
export function addMerge(merges: Merge[], ref: string): void {
  const [first = '', last = first] = ref.split(':');
  const [from, to] = [placeOf(first), placeOf(last)];
  if (merges.length >= fileLimits.merges) throw broken(damages.merges());
  merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
}

const emptyText: Cell = { kind: 'text', text: '' };

function textCell(text: string | undefined): Cell {
  return text ? { kind: 'text', text: decodeEscapes(text) } : null;
}

function numberCell(text: string, { formats, from1904 }: Workbook, style: number): Cell {
  const value = Number(text);
  if (!Number.isFinite(value)) throw broken(damages.number({ text: text.slice(0, 20) }));
  const format = formats[style] ?? 'plain';
  const date = format === 'date' || format === 'month' ? civilDateOf(value, from1904) : null;
  if (date) return { kind: 'date', text: format === 'month' ? date.slice(0, 7) : date };
  // Spreadsheets keep and show fifteen digits; what stands behind them is the noise of binary fractions.
  const digits = new Decimal(value.toPrecision(15)).toFixed();
  return { kind: 'number', text: digits, percent: format === 'percent', exact: Math.abs(value) < 1e15 };
}

/** Where a cell stands, from 0. */
function placeOf(reference: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (!letters) throw broken(damages.cellName({ text: reference.slice(0, 20) }));
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
