import type { RowProblem } from '../rules/rowProblem.ts';
import type { RowSet } from '../writing/rowSet.ts';
import { inWaves } from '../writing/writeOrder.ts';
import type { PlacedProblem } from './placedProblem.ts';

/** Finds rows that refer to one another in a circle. */
export function checkCircles(batch: readonly RowSet[]): PlacedProblem[] {
  return batch.flatMap((set) =>
    inWaves(set.contract, set.rows).circular.map((row) => ({
      set,
      position: set.rows.indexOf(row),
      problem: circle(set),
    })),
  );
}

function circle({ contract: { model } }: RowSet): RowProblem {
  return {
    rule: 'CIRCULAR_REFERENCE',
    column: null,
    message: { en: `${model} rows refer to one another in a circle.`, zh: `${model} 的行相互循环引用。` },
    cure: { en: 'Let one of them refer to none, or to another.', zh: '请让其中一行不引用或引用其他行。' },
  };
}
