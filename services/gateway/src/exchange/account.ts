import type { Spent } from '@plangraph/exchange';
import { getOperationAST } from 'graphql';
import type { Payer } from '../budgets/budgets.ts';
import { costOf } from '../budgets/costOf.ts';
import type { Rate } from '../budgets/limits.ts';
import { weights } from '../budgets/weights.ts';

/** What one request beside the graph costs, gathered while it is answered. */
export interface Account {
  /** For whoever answers. */
  readonly spent: Spent;
  /** So many characters were written as a whole: an answer of REST or OData, a calendar, a template. */
  wroteText(characters: number): void;
  /** What it has cost by now, in tenths of a millisecond of a processor. */
  total(): number;
  /** Has what is owed paid; the state of the budget, and null where there is none. */
  settle(): Promise<Rate | null>;
}

/** So much is owed at most before it is paid: a long file is charged while it is written. */
const credit = 100;

/** Opens one; what is asked of the graph costs the same as by its own language. */
export function openAccount(payer: Payer | null): Account {
  let [cost, paid, asked] = [0, 0, 0];
  const total = () => Math.ceil(asked === 0 ? cost + weights.request : cost);
  const settle = async (): Promise<Rate | null> => {
    const owed = total() - paid;
    paid += owed;
    return payer?.pay(owed) ?? null;
  };
  const owe = (more: number): void => {
    cost += more;
    if (payer && total() - paid > credit) settle();
  };
  return {
    total,
    settle,
    wroteText: (characters) => owe((characters / 1_000) * weights.thousandCharacters),
    spent: {
      asked(context, document) {
        asked += 1;
        owe(costOf(context, getOperationAST(document)).total);
      },
      wrote: (cells) => owe((cells / 1_000) * weights.thousandCells),
      brought: (rows) => owe(rows * weights.rowBrought),
    },
  };
}
