import { ruleErrors } from '../errors/rules.ts';
import type { RowProblem } from './rowProblem.ts';

/** Civil dates of a row by column; absent or null where there is none. */
type Dates = Readonly<Record<string, string | null | undefined>>;

/**
 * A problem for every date that lies before one that it cannot precede. Civil dates are text, which sorts as the dates do.
 *
 * @param order pairs of columns, of which the second is never earlier than the first.
 * @example dateOrderProblems(row, [['receivedOn', 'dueOn'], ['receivedOn', 'resolvedOn']]) // DATES_OUT_OF_ORDER
 */
export function dateOrderProblems<C extends string>(
  row: { readonly [K in C]?: string | null },
  order: readonly (readonly [C, C])[],
): RowProblem[] {
  return order.flatMap(([earlier, later]) => {
    const [first, second] = [row[earlier], row[later]];
    if (!first || !second || second >= first) return [];
    return [ruleErrors.DATES_OUT_OF_ORDER({ column: later, second, earlier, first })];
  });
}

/**
 * A problem for every date that a row states although its stage has not come that far. A row without a stage, or that
 * does not speak of it, is not at fault.
 *
 * @param stage the column of the stage, and its value in this row.
 * @param allowed the stages in which each date may be stated, the one to suggest first.
 * @example stageDateProblems(['state', row.state], row, { closedOn: ['CLOSED'] }) // STAGE_CONTRADICTS_DATES
 */
export function stageDateProblems<A extends Readonly<Record<string, readonly [string, ...string[]]>>>(
  [column, stage]: readonly [string, string | null | undefined],
  row: { readonly [C in keyof NoInfer<A>]?: string | null },
  allowed: A,
): RowProblem[] {
  if (!stage) return [];
  return Object.entries(allowed).flatMap(([date, stages]) => {
    const stated = (row as Dates)[date];
    if (!stated || stages.includes(stage)) return [];
    return [ruleErrors.STAGE_CONTRADICTS_DATES({ column, stage, date, stated, reached: stages[0] })];
  });
}
