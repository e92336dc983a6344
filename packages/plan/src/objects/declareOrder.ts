import type { Graph } from '@plangraph/schema';

interface Ordered<Field extends string> {
  /** The type that is listed, by which the inputs are called. */
  readonly name: string;
  /** What is listed, in the plural. */
  readonly of: string;
  /** What it can be ordered by. */
  readonly fields: Readonly<Record<Field, { readonly description: string }>>;
}

/** Declares how a list that is no register is ordered. */
export function declareOrder<Field extends string>(graph: Graph, { name, of, fields }: Ordered<Field>) {
  const { builder } = graph;
  const Field = builder.enumType(`${name}OrderField`, {
    description: `What ${of} can be ordered by.`,
    values: fields,
  });
  return builder.inputType(`${name}Order`, {
    description: `One term of an order of ${of}.`,
    fields: (t) => ({
      field: t.field({ type: Field, required: true, description: 'What to order by.' }),
      direction: t.field({
        type: graph.orderDirection(),
        required: true,
        defaultValue: 'ASC',
        description: 'Which way; missing values come last either way.',
      }),
    }),
  });
}
