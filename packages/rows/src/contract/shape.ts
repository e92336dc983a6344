import type { ModelName } from '../facts/models.ts';

/** A row that was understood: columns by name, references as the keys that they were written with. */
export type Row = Readonly<Record<string, unknown>>;

/** What people call a column or a reference of a row, and how they write its values. */
export interface Heading {
  /** In Chinese, without the unit. */
  readonly zh: string;
  /** In English; the name of the column in words when left out. */
  readonly en?: string;
  /** Symbol of the unit in which the column holds its values: `万元`. */
  readonly unit?: string;
  /** With how many decimals its figures are shown, where that is not what their kind says. */
  readonly decimals?: number;
  /** The words of its enum in Chinese. */
  readonly words?: Readonly<Record<string, string>>;
}

/** The headings of a row, by column or reference. */
export type Headings = Readonly<Record<string, Heading>>;

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
  /** What people call its columns and references, where it is not what all call them. */
  readonly headings?: Headings | undefined;
}
