import { enums } from '@plangraph/database';
import { Decimal } from 'decimal.js';
import { type Cell, textOf } from '../files/cell.ts';
import {
  type CellRefusal,
  cellError,
  digitsLost,
  formula,
  noDay,
  noFigure,
  noShare,
  unknownWord,
} from './cellRefusals.ts';
import { dateOf } from './dates.ts';
import type { Field } from './fields.ts';
import type { Called } from './headingNames.ts';
import { truths } from './headings.ts';
import { periodOf } from './periods.ts';
import { plainName, saysNothing } from './plainWords.ts';
import { converted } from './units.ts';

/** What a cell says, as readRow takes it, or why it is not taken. Null for nothing. */
export type CellValue = { readonly value: unknown } | { readonly refusal: CellRefusal };

/** Reads a cell as its column takes it. */
export function cellValue(cell: Cell | undefined, called: Called): CellValue {
  const { field } = called;
  // A list of which nothing is written is one of none.
  const nothing = { value: field.facts.list ? [] : null };
  if (!cell) return nothing;
  if (cell.kind === 'formula') return { refusal: formula(field) };
  if (cell.kind === 'error') return { refusal: cellError(field, cell.text) };
  if (cell.kind === 'value') return { value: cell.value };
  if (cell.kind === 'text' && saysNothing(cell.text)) return nothing;
  const { type, kind, list } = field.facts;
  if (list) return values(cell, called);
  if (kind === 'enum') return word(cell, field);
  if (type === 'Boolean') return truth(cell, field);
  if (type === 'Date') return day(cell, field);
  if (type === 'Decimal' || type === 'Int' || type === 'Float' || type === 'BigInt') return figure(cell, called);
  return text(cell, field);
}

/** Several values in one cell, between commas or on lines of their own. */
function values(cell: Cell, { field, unit }: Called): CellValue {
  const single = { unit, field: { ...field, facts: { ...field.facts, list: false } } };
  const read = textOf(cell)
    .split(/[,，、;；\n]/)
    .filter((each) => each.trim() !== '')
    .map((each) => cellValue({ kind: 'text', text: each.trim() }, single));
  const refused = read.find((each) => 'refusal' in each);
  return refused ?? { value: read.map((each) => ('value' in each ? each.value : null)) };
}

function word(cell: Cell, field: Field): CellValue {
  const written = textOf(cell).trim();
  const codes: readonly string[] = (enums as Readonly<Record<string, readonly string[]>>)[field.facts.type] ?? [];
  const { words = {} } = field.heading;
  const plain = plainName(written);
  const found = codes.find((code) =>
    [code, code.replaceAll('_', ''), words[code] ?? code].map(plainName).includes(plain),
  );
  if (found) return { value: found };
  return {
    refusal: unknownWord(
      field,
      written,
      codes.map((code) => (words[code] ? `${words[code]} (${code})` : code)),
    ),
  };
}

function truth(cell: Cell, field: Field): CellValue {
  const plain = plainName(textOf(cell));
  const says = ({ en, zh, also }: (typeof truths)[keyof typeof truths]) =>
    [en, zh, ...also].some((word) => word === plain);
  if (says(truths.true)) return { value: true };
  if (says(truths.false)) return { value: false };
  const both = [truths.true, truths.false].map(({ en, zh }) => `${zh} (${en})`);
  return { refusal: unknownWord(field, textOf(cell), both) };
}

function day(cell: Cell, field: Field): CellValue {
  const written = textOf(cell);
  const date = dateOf(written);
  return date ? { value: date } : { refusal: noDay(field, written) };
}

const grouped = /^([+-]?\d{1,3}(?:,\d{3})+)(\.\d+)?$/;
const digits = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;

function figure(cell: Cell, { field, unit }: Called): CellValue {
  const written = textOf(cell).trim();
  const plain = written.normalize('NFKC').replace(/\s/g, '').replace(/[−–]/g, '-');
  const isShare = plain.endsWith('%') || (cell?.kind === 'number' && cell.percent);
  const bare = plain.replace(/%$/, '');
  const figure = grouped.test(bare) ? bare.replaceAll(',', '') : bare;
  if (!digits.test(figure)) return { refusal: noFigure(field, written) };
  if (cell?.kind === 'number' && !cell.exact) return { refusal: digitsLost(field, written) };
  const own = field.heading.unit ?? null;
  const stated = unit ?? own;
  if (isShare) {
    if (stated !== '%' && own !== '%') return { refusal: noShare(field, written) };
    const hundred = cell?.kind === 'number' ? new Decimal(figure).times(100).toFixed() : figure;
    return { value: hundred };
  }
  if (own === null || stated === null || stated === own) return { value: figure };
  return { value: converted(figure, stated, own) ?? figure };
}

const scientific = /^\d(?:\.\d+)?E\+\d{2}$/i;

function text(cell: Cell, field: Field): CellValue {
  const written = textOf(cell).trim();
  if (cell?.kind === 'number' && !cell.exact) return { refusal: digitsLost(field, written) };
  // Saved as CSV, such a number has lost its digits before it came here.
  if (scientific.test(written)) return { refusal: digitsLost(field, written) };
  if (field.path === 'period' || field.path.endsWith('.period')) return { value: periodOf(written) ?? written };
  return { value: written };
}
