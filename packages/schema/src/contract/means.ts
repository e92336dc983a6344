/** Something of the process that a domain needs, such as a secret key or a rule of the operator's: the domain names it, whoever composes gives it. */
export interface Means<T> {
  /** What it is, for messages. */
  readonly name: string;
  /** Gives it to a composition. */
  give(value: T): GivenMeans;
}

/** Something that a composition was given. */
export interface GivenMeans {
  readonly means: object;
  readonly value: unknown;
}

/**
 * Names something of the process that a domain needs.
 *
 * @example
 * const letterhead = defineMeans<string>('the letterhead');
 * const given = [letterhead.give('一图')]; // for `composeGraph({ domains, means: given })`
 */
export function defineMeans<T>(name: string): Means<T> {
  const means: Means<T> = { name, give: (value) => ({ means, value }) };
  return means;
}
