import type { RowProblem } from '@plangraph/rows';
import type { Decimal } from 'decimal.js';
import { figureErrors, figureParts } from '../errors/figures.ts';
import { decimal, shownPlaces } from './decimal.ts';

/** The columns of a reported figure that hold a number. */
export type NumberColumn = 'value' | 'numerator' | 'denominator' | 'compared';

const pattern = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
// More would be noise, and is not worth reading.
const longest = 60;
const digitsBeforePoint = 18;
const limit = decimal(10).pow(digitsBeforePoint);

/** Reads a number as an agency states it: digits, a sign and a point, exactly; or says why it cannot be taken. */
export function readFigureNumber(column: NumberColumn, text: string): Decimal | RowProblem {
  if (text.length > longest) return tooManyDigits(column, text);
  if (!pattern.test(text)) return noNumber(column, text);
  const value = decimal(text);
  return fits(value) ? value : tooManyDigits(column, text);
}

/** Whether the graph can keep a number as it is. */
export function fits(value: Decimal): boolean {
  return value.decimalPlaces() <= shownPlaces && value.abs().lt(limit);
}

/** A number with more digits than the graph keeps. */
export function tooManyDigits(column: NumberColumn, text: string): RowProblem {
  const said = { column, part: figureParts[column], shown: shorten(text) };
  return figureErrors.TOO_MANY_DIGITS({ ...said, digits: digitsBeforePoint, places: shownPlaces });
}

function noNumber(column: NumberColumn, text: string): RowProblem {
  const { empty, noNumber } = figureErrors.INVALID_NUMBER;
  const part = figureParts[column];
  return text === '' ? empty({ column, part }) : noNumber({ column, part, shown: shorten(text) });
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
