/** A column of a register: a value, a word of an enum, or another record, shown by its label. */
export interface Column {
  readonly name: string;
  /** The scalar's or enum's name; `Record` for another record. */
  readonly kind: string;
  /** Whether its text comes in two languages. */
  readonly lang?: true;
  /** Of another record, its type. */
  readonly type?: string;
}

/** What the graph says of a column of a register. */
export interface SaidColumn {
  readonly name: string;
  /** What it is called, without its unit. */
  readonly label: string;
  /** How its figures are shown; null where it holds none. */
  readonly format: { readonly unit: string; readonly decimals: number } | null;
}

/** A register, as the schema declares it. */
export interface Register {
  /** The root field that lists it, such as `projects`. */
  readonly list: string;
  readonly type: string;
  readonly columns: readonly Column[];
  /** Enum columns that the list is grouped and filtered by. */
  readonly facets: readonly { readonly name: string; readonly group: string; readonly kind: string }[];
  /** Columns by whose value the rows can be counted and summed up. */
  readonly groups: readonly { readonly name: string; readonly group: string; readonly kind: string }[];
  /** Columns that are summed up. */
  readonly sums: readonly string[];
  /** By which columns the list can be ordered: the name of a column, and what the schema calls it in an order. */
  readonly orders: { readonly type: string; readonly fields: Readonly<Record<string, string>> } | null;
  /** Lists of other records that hang from one: `projects` of an enterprise. */
  readonly edges: readonly { readonly name: string; readonly type: string }[];
  /** Whether the list can be read as of a moment. */
  readonly asOf: boolean;
  /** Whether a row says that it is made up. */
  readonly synthetic: boolean;
  readonly position: boolean;
  readonly moves: string | null;
  readonly history: boolean;
  /** Whether its rows come and go as files, so that the graph says what its columns are called. */
  readonly rows: boolean;
}
