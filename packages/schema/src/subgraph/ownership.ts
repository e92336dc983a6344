import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Declarations } from '../composition/declarations.ts';
import type { Noun } from '../noun/noun.ts';
import { keyFieldsOf } from './keys.ts';
import { isAskedByRouters, routerFields } from './routerTypes.ts';

/** What of a composed graph a subgraph serves. */
export interface Ownership {
  /** Whether it owns any field of a noun: such records can be entered from other subgraphs. */
  isServed(noun: Noun): boolean;
  /** The fields of an object type that it answers. */
  fieldsOf(type: GraphQLObjectType): readonly string[];
}

/** Whose a field is: what no domain declares belongs to the first one, on which all others build. */
interface Declared extends Pick<Declarations, 'nouns' | 'mutations' | 'rootFields'> {
  /** The domain that mechanism is served with. */
  readonly first: string;
}

/**
 * Says what belongs to the domains that a subgraph serves: nouns that they own, fields that they put onto nouns of others, their
 * root queries and verbs. Every other type is a value, which belongs to whoever shows it.
 */
export function ownershipOf(declared: Declared, schema: GraphQLSchema, serves: ReadonlySet<string>): Ownership {
  const { nouns, mutations, rootFields, first } = declared;
  const queries = new Map(
    [...nouns.values()].flatMap((noun) => rootsOf(noun).map((name) => [name, noun.owner] as const)),
  );
  const ownerOfQuery = (name: string) => queries.get(name) ?? rootFields.get(name) ?? first;
  const isServed = ({ owner, fields }: Noun) =>
    serves.has(owner) || [...fields.values()].some(({ domain }) => serves.has(domain));
  return {
    isServed,
    fieldsOf(type) {
      const names = Object.keys(type.getFields());
      if (type === schema.getSubscriptionType()) return [];
      if (type === schema.getQueryType())
        return [...names.filter((name) => serves.has(ownerOfQuery(name)) && !isAskedByRouters(name)), ...routerFields];
      if (type === schema.getMutationType())
        return names.filter((name) => serves.has(mutations.get(name)?.domain ?? first));
      const noun = nouns.get(type.name);
      if (!noun) return names;
      const keyed = keyFieldsOf(noun);
      return names.filter((name) => keyed.includes(name) || serves.has(noun.fields.get(name)?.domain ?? noun.owner));
    },
  };
}

/** The root queries of a noun. */
function rootsOf({ definition: { query = {} } }: Noun): string[] {
  const { one, byKey, many, further = [] } = query;
  const lists = [...(many ? [many] : []), ...further].map((list) => (typeof list === 'string' ? list : list.name));
  return [...[one, byKey].flatMap((each) => (each ? [each.name] : [])), ...lists];
}
