import type { ComposedGraph } from '@plangraph/schema';
import { type GraphQLObjectType, type GraphQLSchema, isRequiredArgument } from 'graphql';
import { catalogueOf, isNoun, type List, type RecordRoot } from '../catalogue/roots.ts';
import { type Property, propertiesOf } from './property.ts';

/** A list of the graph as OData shows it. */
export interface EntitySet {
  /** What it is called, such as `Enterprises`. */
  readonly name: string;
  readonly list: List;
  readonly type: GraphQLObjectType;
  readonly properties: ReadonlyMap<string, Property>;
  /** The property that identifies an entity. */
  readonly key: Property;
  /** The root field that finds an entity by it; null where the list is filtered by it. */
  readonly find: RecordRoot | null;
}

const made = new WeakMap<GraphQLSchema, ReadonlyMap<string, EntitySet>>();

/**
 * The entity sets of a graph, by name: every list of records that can be filtered. An entity is identified by the shortest natural
 * key that it has in one part and never without, such as its code; else by its global id.
 */
export function entitySetsOf({ schema }: Pick<ComposedGraph, 'schema'>): ReadonlyMap<string, EntitySet> {
  const known = made.get(schema);
  if (known) return known;
  const { lists, records } = catalogueOf(schema);
  const sets = [...lists.values()].flatMap((list): EntitySet[] => {
    const { type, field } = list;
    const isFiltered = field.args.some(({ name }) => name === 'filter');
    if (!isNoun(type) || !isFiltered || field.args.some(isRequiredArgument)) return [];
    const properties = propertiesOf(list);
    const find = [...records.values()].find((record) => record.type === type && isIdentity(record, properties)) ?? null;
    const key = properties.get(find?.key[0]?.name ?? 'id');
    if (!key) return [];
    return [{ name: list.name.charAt(0).toUpperCase() + list.name.slice(1), list, type, properties, key, find }];
  });
  const byName = new Map(sets.map((set) => [set.name, set]));
  made.set(schema, byName);
  return byName;
}

function isIdentity({ key }: RecordRoot, properties: ReadonlyMap<string, Property>): boolean {
  const [part, ...more] = key;
  const property = part && properties.get(part.name);
  return property !== undefined && more.length === 0 && !property.nullable && property.edm === 'Edm.String';
}
