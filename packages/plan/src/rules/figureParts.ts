import type { RowProblem } from '@plangraph/rows';
import { Decimal } from 'decimal.js';
import { figureErrors, figureParts } from '../errors/figures.ts';
import { shown, shownPlaces } from './decimal.ts';
import { fits, readFigureNumber, tooManyDigits } from './figureNumber.ts';
import { isStated, type StatedFigure } from './statedFigure.ts';

/** A ratio and what it was computed from. */
export interface RatioParts {
  /** In the indicator's unit, rounded to 6 places, halves away from zero. */
  readonly value: Decimal;
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/**
 * Computes a ratio from its parts. A value may be stated besides; it must be what the parts give when rounded to as many
 * places as it has.
 *
 * @example readParts('0.01', { numerator: '1', denominator: '3', value: '33.3' }) // the value is 33.333333, in percent
 */
export function readParts(
  unitFactor: string,
  stated: StatedFigure,
): RatioParts | { readonly problems: readonly RowProblem[] } {
  const problems: RowProblem[] = [];
  const read = (column: 'value' | 'numerator' | 'denominator') => {
    const text = stated[column];
    if (text === null || text === undefined) return null;
    const number = readFigureNumber(column, text);
    if (!('rule' in number)) return number;
    problems.push(number);
    return undefined;
  };
  const [numerator, denominator, value] = [read('numerator'), read('denominator'), read('value')];
  problems.push(...missingParts((['numerator', 'denominator'] as const).filter((column) => !isStated(stated[column]))));
  if (denominator?.isZero()) problems.push(figureErrors.DENOMINATOR_ZERO());
  if (problems.length > 0 || !numerator || !denominator) return { problems };
  const exact = numerator.div(denominator.times(unitFactor));
  const computed = rounded(exact, shownPlaces);
  if (!fits(computed)) return { problems: [tooManyDigits('value', computed.toFixed())] };
  if (value && !rounded(exact, value.decimalPlaces()).eq(value)) {
    const parts = `${shown(numerator)} ÷ ${shown(denominator)}`;
    const said = { stated: shown(value), parts, follows: shown(computed) };
    return { problems: [figureErrors.VALUE_CONTRADICTS_PARTS(said)] };
  }
  return { value: computed, numerator, denominator };
}

function rounded(value: Decimal, places: number): Decimal {
  return value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
}

function missingParts([part, ...more]: readonly ('numerator' | 'denominator')[]): RowProblem[] {
  if (!part) return [];
  const { MISSING_VALUE } = figureErrors;
  return [more.length ? MISSING_VALUE.bothParts() : MISSING_VALUE.part({ column: part, part: figureParts[part] })];
}
