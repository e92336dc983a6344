import type { RowProblem } from './rowProblem.ts';

/** Figures of a row by column, as they were understood; absent or null where there is none. */
type Figures = Readonly<Record<string, string | number | null | undefined>>;

/**
 * A problem for every figure that is less than 0, where none can be.
 *
 * @example negativeProblems({ households: -3, investment: null }) // NEGATIVE_AMOUNT of households
 */
export function negativeProblems(figures: Figures): RowProblem[] {
  return Object.entries(figures).flatMap(([column, value]) =>
    value !== null && value !== undefined && String(value).startsWith('-') ? [negative(column, value)] : [],
  );
}

function negative(column: string, value: string | number): RowProblem {
  return {
    rule: 'NEGATIVE_AMOUNT',
    column,
    message: { en: `${column} is not negative; this one is ${value}.`, zh: `${column} 不能为负，此处为 ${value}。` },
    cure: { en: 'Write 0 or more, or correct the unit.', zh: '请填写不小于 0 的数，或核对单位。' },
  };
}
