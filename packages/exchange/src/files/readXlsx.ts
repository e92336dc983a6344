import { Decimal } from 'decimal.js';
import type { Cell, Merge, Sheet, SheetRow } from './cell.ts';
import { damages } from './errors.ts';
import { fileLimits } from './limits.ts';
import { civilDateOf } from './numberFormat.ts';
import { broken, cellTooLong, tooManyColumns, tooManyRows } from './refusals.ts';
import { openArchive } from './unzip.ts';
import { type Attributes, walkXml } from './walkXml.ts';
import { readWorkbook, type Workbook } from './workbook.ts';

/**
 * Reads the first sheet that a workbook shows.
 *
 * @throws FileRefused before more is unpacked than the limits allow.
 */
export async function readXlsx(bytes: Buffer): Promise<Sheet> {
  const [first] = await readSheets(bytes, 1);
  if (!first) throw broken(damages.noSheet());
  return first.sheet;
}

/**
 * Reads the sheets that a workbook shows, in their order, so many at most; together they have no more rows than one may have.
 *
 * @throws FileRefused before more is unpacked than the limits allow.
 */
export async function readSheets(
  bytes: Buffer,
  most: number,
): Promise<readonly { readonly name: string; readonly sheet: Sheet }[]> {
  const archive = await openArchive(bytes);
  try {
    const workbook = await readWorkbook(archive);
    const sheets: { readonly name: string; readonly sheet: Sheet }[] = [];
    let rows = 0;
    for (const { name, part } of workbook.sheets.slice(0, most)) {
      const walk = new SheetWalk(workbook);
      await walkXml(archive.read(part), walk);
      rows += walk.rows.length;
      if (rows > fileLimits.rows) throw tooManyRows();
      sheets.push({ name, sheet: { format: 'XLSX', rows: walk.rows, merges: walk.merges } });
    }
    return sheets;
  } finally {
    archive.close();
  }
}

/** A sheet while it is read. */
class SheetWalk {
  readonly rows: SheetRow[] = [];
  readonly merges: Merge[] = [];
  readonly #workbook: Workbook;
  #number = 0;
  #cells: Cell[] = [];
  #column = -1;
  #attributes: Attributes = {};
  #text = '';
  #isFormula = false;
  #within: 'value' | 'inline' | null = null;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
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
    else if (name === 'mergeCell') this.#merge(attributes.ref ?? '');
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#within = null;
    else if (name === 'c') this.#endCell();
    else if (name === 'row' && this.#cells.some((cell) => cell)) {
      if (this.rows.length >= fileLimits.rows) throw tooManyRows();
      this.rows.push({ number: this.#number, cells: this.#cells });
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
    if (this.#number > 1_048_576) throw tooManyRows();
    while (this.#cells.length < this.#column) this.#cells.push(null);
    this.#cells[this.#column] = this.#isFormula ? { kind: 'formula', result: cell } : cell;
  }

  #cell(): Cell {
    const text = this.#text;
    const { t: type = 'n', s: style = '' } = this.#attributes;
    if (type === 's') return textCell(this.#workbook.texts[Number(text)]);
    if (type === 'str' || type === 'inlineStr') return textCell(text) ?? (this.#isFormula ? emptyText : null);
    if (type === 'b') return { kind: 'boolean', value: text === '1' || text === 'true' };
    if (type === 'e') return { kind: 'error', text };
    if (text === '') return this.#isFormula ? emptyText : null;
    if (type === 'd') return { kind: 'date', text: text.slice(0, 10) };
    return numberCell(text, this.#workbook, Number(style));
  }

  #merge(ref: string): void {
    const [first = '', last = first] = ref.split(':');
    const [from, to] = [placeOf(first), placeOf(last)];
    if (this.merges.length >= fileLimits.merges) throw broken(damages.merges());
    this.merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }
}

const emptyText: Cell = { kind: 'text', text: '' };

function textCell(text: string | undefined): Cell {
  return text ? { kind: 'text', text: decodeEscapes(text) } : null;
}

/** Characters that XML cannot hold are written `_x000D_`. */
function decodeEscapes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
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
