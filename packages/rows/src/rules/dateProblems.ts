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
    return first && second && second < first ? [outOfOrder([earlier, first], [later, second])] : [];
  });
}

function outOfOrder([earlier, first]: [string, string], [later, second]: [string, string]): RowProblem {
  return {
    rule: 'DATES_OUT_OF_ORDER',
    column: later,
    message: {
      en: `${later} is ${second}, before ${earlier}, which is ${first}.`,
      zh: `${later}（${second}）早于 ${earlier}（${first}）。`,
    },
    cure: { en: 'Correct one of the two dates.', zh: '请更正其中一个日期。' },
  };
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
    return stated && !stages.includes(stage) ? [tooEarly([column, stage], [date, stated], stages[0])] : [];
  });
}

function tooEarly([column, stage]: [string, string], [date, stated]: [string, string], reached: string): RowProblem {
  return {
    rule: 'STAGE_CONTRADICTS_DATES',
    column,
    message: {
      en: `${column} is ${stage}, although ${date} is ${stated}.`,
      zh: `${column} 为 ${stage}，而 ${date} 为 ${stated}。`,
    },
    cure: {
      en: `Write ${reached}, or clear ${date} with null.`,
      zh: `请将 ${column} 改为 ${reached}，或将 ${date} 清空为 null。`,
    },
  };
}
