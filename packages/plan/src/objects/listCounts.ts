import type { Graph } from '@plangraph/schema';

/** How long a list of a computed object is, and what is said of that. */
export interface ListCount<Lists> {
  readonly description: string;
  readonly of: (lists: Lists) => number;
}

/** Declares a type that tells how long the lists of a computed object are, however few of each are asked for. */
export function declareCounts<Lists extends object, Name extends string>(
  { builder }: Pick<Graph, 'builder'>,
  name: string,
  description: string,
  counts: Readonly<Record<Name, ListCount<Lists>>>,
) {
  return builder.objectRef<Lists>(name).implement({
    description,
    fields: (t) =>
      Object.fromEntries(
        Object.entries<ListCount<Lists>>(counts).map(([count, { description: said, of }]) => [
          count,
          t.int({ description: said, resolve: (lists) => of(lists) }),
        ]),
      ),
  });
}
