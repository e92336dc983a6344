import { batchErrors } from '../errors/rows.ts';
import { nounName } from '../facts/nounName.ts';
import type { RowSet } from '../writing/rowSet.ts';
import { inWaves } from '../writing/writeOrder.ts';
import type { PlacedProblem } from './placedProblem.ts';

/** Finds rows that refer to one another in a circle. */
export function checkCircles(batch: readonly RowSet[]): PlacedProblem[] {
  return batch.flatMap((set) =>
    inWaves(set.contract, set.rows).circular.map((row) => ({
      set,
      position: set.rows.indexOf(row),
      problem: batchErrors.CIRCULAR_REFERENCE({ noun: nounName(set.contract.model) }),
    })),
  );
}
