/** Why an operation is not answered straight from its rows. */
export type DeclineReason =
  /** A mutation or a subscription. */
  | 'NOT_A_QUERY'
  /** The document has no such operation, or does not say which of several. */
  | 'NO_OPERATION'
  /** It asks for `__schema` or `__type`. */
  | 'INTROSPECTION'
  /** A root field that a resolver of its own answers. */
  | 'ROOT_FIELD'
  /** This request's variables do not fit; graphql-js says how. */
  | 'VALUES'
  /** The reader refuses it with a coded error, such as PAGE_TOO_LARGE. */
  | 'REFUSED'
  /** A derived value of an abstract type. */
  | 'ABSTRACT_TYPE'
  /** A derived value that is a promise or an error. */
  | 'PROMISE'
  /** A value is missing that must not be; the error belongs further up. */
  | 'MISSING_VALUE'
  /** A policy hides a row that must not be missing. */
  | 'HIDDEN_ROW'
  /** A field below the root names something that is not there. */
  | 'NAMES_NOTHING'
  /** An error in a root field that must not be null. */
  | 'ROOT_ERROR'
  /** The statement failed, or what was made of its rows threw. */
  | 'READ_FAILED';

/**
 * Thrown where an answer needs what only general execution does: a promise, an interface, a missing value that must
 * not be missing, an error inside. The operation then runs anew on graphql-js, which says it all as it should.
 */
export class Declined extends Error {
  override readonly name = 'Declined';
  readonly reason: DeclineReason;

  constructor(reason: DeclineReason) {
    super(`The operation is not answered straight from its rows: ${reason}.`);
    this.reason = reason;
  }
}
