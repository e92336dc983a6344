import type { NamedUnit } from '@plangraph/plan';
import { factsOf, quote } from '@plangraph/rows';
import { Decimal } from 'decimal.js';
import type { Cell } from '../files/cell.ts';
import type { CellRefusal } from './cellRefusals.ts';
import { cellValue } from './cellValue.ts';
import { cellErrors } from './errors.ts';
import type { Field } from './fields.ts';
import { plainName } from './plainWords.ts';
import { converted } from './units.ts';

/** How a figure stands in a cell, and how it is to be taken. */
export interface FigureUnits {
  /** What the column is called. */
  readonly heading: string;
  /** The unit that the sheet states; null where it states none. */
  readonly stated: string | null;
  /** The unit of the indicator; null for parts of a ratio, which have units of their own. */
  readonly own: NamedUnit | null;
  readonly units: readonly NamedUnit[];
}

const Exact = Decimal.clone({ precision: 80 });

/** The figure of a cell in the unit of its indicator, as text; null for nothing. */
export function figureCell(
  cell: Cell | undefined,
  { heading, stated, own, units }: FigureUnits,
): { readonly value: string | null } | { readonly refusal: CellRefusal } {
  const isPercent = own !== null && own.symbolZh === '%';
  const read = cellValue(cell, { field: fieldOf(heading, isPercent ? '%' : null), unit: null });
  if ('refusal' in read) return read;
  if (read.value === null) return { value: null };
  const figure = String(read.value);
  if (stated === null || own === null || isCalled(own, stated)) return { value: figure };
  const [from, ...others] = units.filter((unit) => isCalled(unit, stated) && unit.base === own.base);
  const exact =
    from && !others.length
      ? new Exact(figure).times(from.factor).dividedBy(own.factor).toDecimalPlaces(30).toFixed()
      : converted(figure, stated, own.symbolZh);
  if (exact !== null) return { value: exact };
  const said = { heading: { en: heading, zh: heading }, unit: quote(stated), own: own.symbolZh };
  return { refusal: cellErrors.FIGURE_UNIT(said) };
}

function isCalled({ code, symbolZh, symbolEn }: NamedUnit, name: string): boolean {
  return [code, symbolZh, symbolEn].some((each) => plainName(each) === plainName(name));
}

function fieldOf(heading: string, unit: string | null): Field {
  const facts = factsOf('Observation').columns.value;
  if (!facts) throw new Error('Observations have values.');
  const called = { zh: heading, en: heading, ...(unit ? { unit } : {}) };
  return { path: heading, name: heading, facts, target: null, whole: true, heading: called, required: false };
}
