/**
 * What each part of an operation costs, in tenths of a millisecond of a processor, gateway and PostgreSQL together. Fitted by
 * `test/bench/src/cost` to random operations over a county; docs/adr/0137-what-an-operation-costs.md says how, and how well they fit.
 */
export const weights = {
  /** The request itself: HTTP, finding out who asks, the operation that was prepared before. */
  request: 1,
  statement: 1,
  /** A table of a statement. */
  table: 0.05,
  /** A table of a statement that had to be written first. */
  written: 0.2,
  /** A count, a sum or a grouping, for each row that asks for it. */
  count: 0.5,
  /** A subquery, for each row that asks for it. */
  edge: 0.05,
  /** A value that was asked for, were every page full. */
  value: 0.001,
  /** A thousand rows that were counted, summed up or grouped. */
  thousandCounted: 0.7,
  /** A thousand characters of what was read. */
  thousandCharacters: 0.5,
  /** A mutation: its rules, its transaction, and its history. */
  mutation: 40,
  /** The schema, each time that it is asked for. */
  introspection: 300,
} as const;
