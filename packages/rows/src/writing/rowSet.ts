import type { Row } from '../contract/shape.ts';
import type { Tabular } from '../contract/tabular.ts';

/** Rows of one contract, to be written together with those of others. */
export interface RowSet {
  readonly contract: Tabular;
  readonly rows: readonly Row[];
}
