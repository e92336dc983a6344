/** What clients should use no more: since which day, until when it will still be there, and what to use in its place. */
export interface Deprecation {
  /** The civil day from which it should be used no more, such as `2026-11-30`. */
  readonly since: string;
  /** The civil day on which it may be taken away, at the earliest. */
  readonly until: string;
  /** What to use in its place: a coordinate of the schema, or a few words that say how. */
  readonly instead: string;
}
