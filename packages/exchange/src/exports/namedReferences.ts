import type { Tabular } from '@plangraph/rows';
import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { fieldsOf } from '../tables/fields.ts';

/** A reference whose record the graph calls by a name: the field of the noun that shows the record, and that of its name. */
export interface NamedReference {
  readonly name: string;
  readonly shows: 'name' | 'title';
}

/** The references of a contract by one code whose records the graph shows with a name. */
export function namedReferences(schema: GraphQLSchema, noun: string, contract: Tabular): NamedReference[] {
  const type = schema.getType(noun);
  if (!isObjectType(type)) return [];
  const shown = type.getFields();
  return fieldsOf(contract).flatMap(({ name, target, whole }): NamedReference[] => {
    const other = target && whole && shown[name] ? getNamedType(shown[name].type) : null;
    if (!isObjectType(other) || other.name !== target) return [];
    const [shows] = (['name', 'title'] as const).filter((each) => {
      const field = other.getFields()[each];
      return field && getNamedType(field.type).name === 'String';
    });
    return shows ? [{ name, shows }] : [];
  });
}
