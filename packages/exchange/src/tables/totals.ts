import { Decimal } from 'decimal.js';
import { type Cell, type SheetRow, textOf } from '../files/cell.ts';
import { plainName } from './plainWords.ts';

const total = /^(合计|总计|小计|共计|总和|total|grandtotal|subtotal|sum)$/;
const part = /^(小计|subtotal)$/;

/** Characters of which each of those words has one, and any that may stand for another: most texts have none, and need no second look. */
const telling = /[计和lm]|[^\x20-\x7e\u4e00-\u9fff]/i;

/** Whether a row sums others up: one of its texts says so. */
export function isTotal(cells: SheetRow['cells']): boolean {
  return cells.some((cell) => cell?.kind === 'text' && telling.test(cell.text) && total.test(plainName(cell.text)));
}

/** Whether it sums up only what came since the last such row. */
export function isPartTotal(cells: SheetRow['cells']): boolean {
  return cells.some((cell) => cell?.kind === 'text' && part.test(plainName(cell.text)));
}

/** What no figure has in it. */
const word = /[A-Za-z\u4e00-\u9fff]/;

/** The figure of a cell; null where it holds none. */
export function figureOf(cell: Cell | undefined): Decimal | null {
  if (cell?.kind === 'text' && word.test(cell.text)) return null;
  const text = textOf(cell).normalize('NFKC').replace(/[\s,]/g, '');
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text) ? new Decimal(text) : null;
}

/** Sums of columns. */
export class Sums {
  #sums = new Map<number, Decimal>();

  add(column: number, figure: Decimal): void {
    this.#sums.set(column, (this.#sums.get(column) ?? new Decimal(0)).plus(figure));
  }

  of(column: number): Decimal {
    return this.#sums.get(column) ?? new Decimal(0);
  }

  clear(): void {
    this.#sums = new Map();
  }
}
