import type { RowProblem } from '@plangraph/rows';
import type { Decimal } from 'decimal.js';
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
  const shown = shorten(text);
  return {
    rule: 'TOO_MANY_DIGITS',
    column,
    message: {
      en: `The ${column} “${shown}” has more than ${digitsBeforePoint} digits before the point or ${shownPlaces} after it.`,
      zh: `${words[column]}“${shown}”的整数部分超过 ${digitsBeforePoint} 位，或小数部分超过 ${shownPlaces} 位。`,
    },
    cure: {
      en: 'State it in the indicator’s unit, rounded to what is known.',
      zh: '请按指标的计量单位填写，并舍入到已知的精度。',
    },
  };
}

function noNumber(column: NumberColumn, text: string): RowProblem {
  const shown = shorten(text);
  return {
    rule: 'INVALID_NUMBER',
    column,
    message: {
      en: text === '' ? `The ${column} is empty.` : `The ${column} “${shown}” is no number.`,
      zh: text === '' ? `${words[column]}为空。` : `${words[column]}“${shown}”不是数字。`,
    },
    cure: {
      en: 'Write digits with a point at most, such as 1350 or 38.5: no blanks, separators, units or exponents.',
      zh: '请只填写数字和小数点，例如 1350 或 38.5；不要含空格、千位分隔符、单位或指数。',
    },
  };
}

const words: Readonly<Record<NumberColumn, string>> = {
  value: '数值',
  numerator: '分子',
  denominator: '分母',
  compared: '对比值',
};

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
