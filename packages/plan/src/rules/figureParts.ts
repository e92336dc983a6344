import type { RowProblem } from '@plangraph/rows';
import { Decimal } from 'decimal.js';
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
  const missing = (['numerator', 'denominator'] as const).filter((column) => !isStated(stated[column]));
  if (missing.length > 0) problems.push(missingParts(missing));
  if (denominator?.isZero()) problems.push(denominatorZero);
  if (problems.length > 0 || !numerator || !denominator) return { problems };
  const exact = numerator.div(denominator.times(unitFactor));
  const computed = rounded(exact, shownPlaces);
  if (!fits(computed)) return { problems: [tooManyDigits('value', computed.toFixed())] };
  if (value && !rounded(exact, value.decimalPlaces()).eq(value)) {
    return { problems: [contradiction(value, computed, { numerator, denominator })] };
  }
  return { value: computed, numerator, denominator };
}

function rounded(value: Decimal, places: number): Decimal {
  return value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
}

function missingParts(columns: readonly ('numerator' | 'denominator')[]): RowProblem {
  const [column = 'numerator'] = columns;
  const zh = { numerator: '分子', denominator: '分母' };
  return {
    rule: 'MISSING_VALUE',
    column,
    message: {
      en: `The indicator is a ratio, and of its parts the ${columns.join(' and the ')} ${columns.length > 1 ? 'are' : 'is'} not stated.`,
      zh: `该指标为比率指标，缺少${columns.map((each) => zh[each]).join('和')}。`,
    },
    cure: {
      en: 'State numerator and denominator; the value follows from them.',
      zh: '请填写分子和分母，数值由二者算出。',
    },
  };
}

const denominatorZero: RowProblem = {
  rule: 'DENOMINATOR_ZERO',
  column: 'denominator',
  message: { en: 'The denominator is 0.', zh: '分母为 0。' },
  cure: {
    en: 'Check the denominator; where there was nothing to count, report nothing for the period.',
    zh: '请核对分母；若确无基数，该期无需填报。',
  },
};

function contradiction(
  value: Decimal,
  computed: Decimal,
  { numerator, denominator }: Omit<RatioParts, 'value'>,
): RowProblem {
  const [stated, follows] = [shown(value), shown(computed)];
  const parts = `${shown(numerator)} ÷ ${shown(denominator)}`;
  return {
    rule: 'VALUE_CONTRADICTS_PARTS',
    column: 'value',
    message: {
      en: `The value is stated as ${stated}, but ${parts} gives ${follows} in the indicator’s unit.`,
      zh: `填写的数值为 ${stated}，而 ${parts} 按指标单位应为 ${follows}。`,
    },
    cure: {
      en: 'Correct whichever is wrong, or leave the value out.',
      zh: '请更正有误的一项，或不填数值。',
    },
  };
}
