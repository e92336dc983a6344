import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

const deepest = 3;

/**
 * Selects the fields of a noun that are neither values nor lead to rows: objects that its domain computes, with all values within
 * them, so that one that asks the database for itself is counted. Empty where it has none.
 */
export function objectSelection(type: GraphQLObjectType): string {
  return selections(type, deepest).join(' ');
}

function selections(type: GraphQLObjectType, depth: number): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (!isComputed(field, named)) return [];
    const within = depth > 1 ? selections(named, depth - 1) : [];
    const values = Object.values(named.getFields()).filter(
      (each) => isLeafType(getNamedType(each.type)) && isFree(each),
    );
    const selected = [...values.map(({ name }) => name), ...within];
    return selected.length ? [`${field.name} { ${selected.join(' ')} }`] : [];
  });
}

function isComputed(field: GraphQLField<unknown, unknown>, named: unknown): named is GraphQLObjectType {
  if (!isObjectType(named) || !isFree(field)) return false;
  const isRow = named.getInterfaces().some(({ name }) => name === 'Node');
  return !isRow && !/(Connection|Edge)$/.test(named.name);
}

function isFree({ args }: GraphQLField<unknown, unknown>): boolean {
  return !args.some(isRequiredArgument);
}
