/** Why an operation ran in the general way, and not compiled. */
export type Reason =
  /** It is not on the list of trusted operations, or asks another schema. */
  | 'UNTRUSTED'
  /** The document has no such operation, or does not say which of several. */
  | 'NO_OPERATION'
  /** Compiled at its next run: an operation that runs once is not worth it. */
  | 'COLD'
  /** A mutation or a subscription: the database's work, and never to be run twice. */
  | 'NOT_A_QUERY'
  /** It asks for `__schema` or `__type`. */
  | 'INTROSPECTION'
  /** A directive other than `@skip` and `@include`, such as `@defer`. */
  | 'DIRECTIVE'
  /** More variables in `@skip` and `@include` than variants are worth. */
  | 'CONDITIONS'
  /** Its code would be too long: each abstract type multiplies it, and so does each fragment within a fragment. */
  | 'TOO_LARGE'
  /** A name that generated code cannot tell from another, or that means something to JavaScript. */
  | 'NAMES'
  /** A type that compiled code completes in another way: a list of lists, a type test that wants the context. */
  | 'TYPES'
  /** An argument whose default cannot be written down as JSON. */
  | 'DEFAULTS'
  /** The compiler failed. */
  | 'NOT_COMPILED'
  /** This request's variables or arguments are refused; graphql-js says how. */
  | 'VALUES';

/** How many operations ran in which way since the executor was made. */
export interface Counts {
  /** Ran compiled, to the end. */
  readonly compiled: number;
  /** Ran compiled, met an error, and ran again as graphql-js does, so that the error is told as it should be. */
  readonly repeated: number;
  /** Ran as graphql-js does from the start, by reason. */
  readonly interpreted: Readonly<Partial<Record<Reason, number>>>;
}

/** Counts the ways in which operations run. */
export class Tally {
  #compiled = 0;
  #repeated = 0;
  readonly #interpreted = new Map<Reason, number>();

  /** Counts an operation that ran compiled. */
  compiled(): void {
    this.#compiled += 1;
  }

  /** Counts an operation that ran twice. */
  repeated(): void {
    this.#repeated += 1;
  }

  /** Counts an operation that was not run compiled. */
  interpreted(reason: Reason): void {
    this.#interpreted.set(reason, (this.#interpreted.get(reason) ?? 0) + 1);
  }

  /** The counts so far. */
  read(): Counts {
    return {
      compiled: this.#compiled,
      repeated: this.#repeated,
      interpreted: Object.fromEntries(this.#interpreted),
    };
  }
}
