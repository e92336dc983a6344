import { type GraphQLNamedType, isAbstractType, isObjectType } from 'graphql';
import type { Walk } from './walk.ts';

/** Whether a type is that of a noun, or an interface or union of nouns alone: what stands there is a row. */
export function isRowType({ readable, operation }: Walk, type: GraphQLNamedType): boolean {
  if (isObjectType(type)) return readable.nouns.has(type.name);
  return isAbstractType(type) && operation.schema.getPossibleTypes(type).every(({ name }) => readable.nouns.has(name));
}

/** Whether rows of a noun can stand where a type does. */
export function canStandFor({ operation: { schema } }: Walk, type: GraphQLNamedType, noun: string): boolean {
  return (
    type.name === noun || (isAbstractType(type) && schema.getPossibleTypes(type).some(({ name }) => name === noun))
  );
}
