import type { TestGraph } from '@plangraph/testing';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { delegate, facts } from './fill.ts';
import type { World } from './prismaFilter.ts';
import { plain, referenceEnd } from './reference.ts';

type Row = Record<string, unknown>;
type Finder = GraphQLField<unknown, unknown>;

/** The root fields that find one row by its natural key, with the noun that each finds. */
export function findersOf(schema: GraphQLSchema): [Finder, string][] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field): [Finder, string][] => {
    const type = getNamedType(field.type);
    const isFinder = isObjectType(type) && facts[type.name] && keyOf(field).length;
    return isFinder ? [[field, type.name]] : [];
  });
}

/** The arguments that a finder demands. */
export function keyOf({ args }: Finder): readonly GraphQLArgument[] {
  return args.filter(({ type }) => String(type).endsWith('!'));
}

/** Writes the values by which a finder must find a row; null where the row has none of one of them. */
export async function keyValues(
  { graph, ...world }: World & { readonly graph: TestGraph },
  finder: Finder,
  noun: string,
  row: Row,
): Promise<Row | null> {
  const references = graph.registers.get(noun)?.row.references ?? {};
  const values: Row = {};
  for (const { name, type } of keyOf(finder))
    values[name] = await valueAt(noun, row, name, type, references[name]?.[0]);
  return Object.values(values).includes(null) ? null : values;

  /** `path` leads to the one column by which another row is named, where the type does not say it. */
  async function valueAt(
    model: string,
    from: Row,
    name: string,
    type: GraphQLInputType,
    path = 'code',
  ): Promise<unknown> {
    const column = facts[model]?.columns[name];
    if (column) return plain(from[name], column.type) ?? null;
    const end = referenceEnd(model, name, from);
    const [found] = end.tie ? await delegate(world.database, end.model).findMany({ where: end.tie }) : [];
    if (!found) return null;
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return valueAt(end.model, found, path, type);
    const parts = Object.values(named.getFields());
    const entries = parts.map(
      async (part) => [part.name, await valueAt(end.model, found, part.name, part.type)] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }
}
