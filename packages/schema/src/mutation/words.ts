import { CompositionError } from '@plangraph/rows';
import { type GraphQLInputType, type GraphQLSchema, getNamedType, isEnumType, isInputObjectType } from 'graphql';
import type { Declarations } from '../composition/declarations.ts';
import { inputTypeName } from './names.ts';

/** Checks that everything that a mutation takes is described, down to the last field; the first that is not fails. */
export function checkMutationWords(schema: GraphQLSchema, { mutations }: Declarations): void {
  const seen = new Set<string>();
  for (const { name } of mutations.values()) {
    const input = schema.getType(inputTypeName(name)) as GraphQLInputType;
    checkInput(input, `the mutation ${name}`, seen);
  }
}

function checkInput(type: GraphQLInputType, user: string, seen: Set<string>): void {
  const named = getNamedType(type);
  if (seen.has(named.name)) return;
  seen.add(named.name);
  if (!isInputObjectType(named) && !isEnumType(named)) return;
  expectWords(named.description, named.name, user);
  if (isEnumType(named)) {
    for (const value of named.getValues()) expectWords(value.description, `${named.name}.${value.name}`, user);
    return;
  }
  for (const field of Object.values(named.getFields())) {
    expectWords(field.description, `${named.name}.${field.name}`, user);
    checkInput(field.type, user, seen);
  }
}

function expectWords(description: string | null | undefined, place: string, user: string): void {
  if (!description) throw new CompositionError(`${place}, which ${user} takes, has no description.`);
}
