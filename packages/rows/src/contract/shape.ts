import type { ModelName } from '../facts/models.ts';

/** A row that was understood: columns by name, references as the keys that they were written with. */
export type Row = Readonly<Record<string, unknown>>;

/** Which columns and references the rows of one model may state, and what identifies a row. */
export interface RowShape {
  readonly model: ModelName;
  /** Columns and references that make a unique of the model. */
  readonly key: readonly string[];
  readonly columns: readonly string[];
  /** Of each reference the paths by which the row that it leads to is named. */
  readonly references: Readonly<Record<string, readonly string[]>>;
  /** How many characters the text of a column may have, where it is not what its kind allows. */
  readonly lengths?: Readonly<Record<string, number>> | undefined;
}
