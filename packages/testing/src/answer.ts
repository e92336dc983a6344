/** An answer of the graph, as a client receives it. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for; its shape is the query's.
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}
