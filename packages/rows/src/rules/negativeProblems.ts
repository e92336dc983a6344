import { ruleErrors } from '../errors/rules.ts';
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
    value !== null && value !== undefined && String(value).startsWith('-')
      ? [ruleErrors.NEGATIVE_AMOUNT({ column, value })]
      : [],
  );
}
