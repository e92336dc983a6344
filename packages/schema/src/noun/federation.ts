/** What routers are told of a field besides its type. A graph that is served whole passes over it. */
export interface FederatedField {
  /** Words by which those who compose find it, such as `partner`: `@tag`. */
  readonly tags?: readonly string[];
  /** Subgraphs may ask for it, clients do not see it: `@inaccessible`. */
  readonly inaccessible?: true;
  /** Others answer it as well, and alike: `@shareable`. */
  readonly shareable?: true;
  /** The subgraph from which it is taken over: `@override`. */
  readonly override?: string;
  /** Another subgraph answers it, and the column is a copy: `@external`. For what needs it the owner's value counts, where a router brings it. */
  readonly external?: true;
  /** What others answer of the row, which the router asks them for before it asks for this: `@requires`. */
  readonly requires?: string;
  /** What of the row at the other end comes along although another subgraph answers it: `@provides`. */
  readonly provides?: string;
}

/** How other subgraphs know the rows of a noun, where they do not know them by global ids. */
export interface FederatedNoun {
  /**
   * The keys by which they name a row, as fields of the noun: `[['email'], ['sku', 'variation.id']]`. None for what they never name, which is
   * a value of whoever shows it. Keys are of now.
   */
  readonly keys: readonly (readonly string[])[];
  /** The key is that of an interface of theirs, to all of whose types the fields belong: `@interfaceObject`. */
  readonly interfaceObject?: true;
}
