import type { RowProblem } from '../rules/rowProblem.ts';
import type { RowSet } from '../writing/rowSet.ts';

/** A problem of the row at a position of a set. */
export interface PlacedProblem {
  readonly set: RowSet;
  readonly position: number;
  readonly problem: RowProblem;
}
