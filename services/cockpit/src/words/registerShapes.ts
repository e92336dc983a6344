/** A column of a register: a value, a word of an enum, or another record, shown by its own name. */
export interface Column {
  readonly name: string;
  /** The scalar's or enum's name; `Record` for another record. */
  readonly kind: string;
  /** Whether its text comes in two languages. */
  readonly lang?: true;
  /** Of another record: its type, and the field that names it. */
  readonly type?: string;
  readonly label?: Column;
}

/** A register, as the schema declares it. */
export interface Register {
  /** The root field that lists it, such as `projects`. */
  readonly list: string;
  readonly type: string;
  readonly columns: readonly Column[];
  /** Enum columns that the list is grouped and filtered by. */
  readonly facets: readonly { readonly name: string; readonly group: string; readonly kind: string }[];
  /** Lists of other records that hang from one: `projects` of an enterprise. */
  readonly edges: readonly { readonly name: string; readonly type: string }[];
  /** Whether the list can be read as of a moment. */
  readonly asOf: boolean;
  /** Whether a row says that it is made up. */
  readonly synthetic: boolean;
  readonly position: boolean;
  readonly moves: string | null;
  readonly history: boolean;
  /** Whether its rows come and go as files. */
  readonly rows: boolean;
}
