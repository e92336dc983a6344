/**
 * What each part of an operation costs, in tenths of a millisecond of a processor, gateway and PostgreSQL together. Fitted by
 * `test/bench/src/cost` to random operations over a county; docs/adr/0137-what-an-operation-costs.md says how, and how well they fit.
 */
export const weights = {
  /** The request itself: HTTP, finding out who asks, the operation that was prepared before. */
  request: 1.8,
  statement: 0.6,
  /** A table of a statement. */
  table: 0.35,
  /** A table of a statement that had to be written first. */
  written: 2.45,
  /** A count, a sum or a grouping, for each row that asks for it. */
  count: 0.06,
  /** A subquery, for each row that asks for it. */
  edge: 0.012,
  /** A value that was asked for, were every page full. */
  value: 0.0042,
  /** A thousand rows that were counted, summed up or grouped. */
  thousandCounted: 0.8,
  /** A thousand characters of what was read. */
  thousandCharacters: 0.21,
  /** A mutation: its rules, its transaction, and its history. */
  mutation: 40,
  /** An answer of a subscription that is told, and its part of what was read for all who follow the same. */
  told: 2,
  /** A thousand cells of a file that is written; their characters were read before. */
  thousandCells: 2,
  /** A row that a file or a mutation brings: read, compared, written with its history. */
  rowBrought: 1.5,
  /** The schema, each time that it is asked for. */
  introspection: 550,
} as const;
