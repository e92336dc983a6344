import { CompositionError, isCivilDate } from '@plangraph/rows';
import {
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Deprecation } from '../contract/deprecation.ts';
import type { Declarations } from './declarations.ts';

/** What a coordinate can lead to that can be deprecated. */
type Element = GraphQLField<unknown, unknown> | GraphQLArgument | GraphQLInputField | GraphQLEnumValue;

/** A field, an argument, a field of an input or a value of an enum, as the specification writes coordinates. */
const form = /^(\w+)\.(\w+)(?:\((\w+):\))?$/;

/**
 * Marks in the schema what domains declared to be deprecated.
 *
 * @throws CompositionError naming the domain and the coordinate that leads nowhere, or that every client has to state.
 */
export function applyDeprecations(
  schema: GraphQLSchema,
  { deprecations }: Declarations,
): ReadonlyMap<string, Deprecation> {
  const applied = new Map<string, Deprecation>();
  for (const [coordinate, { domain, deprecation }] of deprecations) {
    const element = elementAt(schema, coordinate);
    if (!element) {
      throw new CompositionError(
        `${domain} deprecates ${coordinate}, which is not in the schema; coordinates are written Type.field, Type.field(argument:), Input.field or Enum.VALUE.`,
      );
    }
    // graphql-js says the same of fields of inputs, by a function of its own.
    if ('type' in element && !('args' in element) && isRequiredArgument(element)) {
      throw new CompositionError(
        `${domain} deprecates ${coordinate}, which every client has to state: make it optional first.`,
      );
    }
    const { since, until, instead } = deprecation;
    element.deprecationReason = `Since ${since}. Use ${instead} instead. It may go on ${until}.`;
    applied.set(coordinate, deprecation);
  }
  return applied;
}

/** Checks what a domain says of a deprecation before it is noted. */
export function checkDeprecation(domain: string, coordinate: string, { since, until, instead }: Deprecation): void {
  for (const day of [since, until]) {
    if (!isCivilDate(day))
      throw new CompositionError(`${domain} deprecates ${coordinate}: ${day} is no day; write it like 2026-11-30.`);
  }
  if (until <= since) {
    throw new CompositionError(`${domain} deprecates ${coordinate}: \`until\` (${until}) must come after \`since\`.`);
  }
  if (!instead) throw new CompositionError(`${domain} deprecates ${coordinate}: say in \`instead\` what to use.`);
}

function elementAt(schema: GraphQLSchema, coordinate: string): Element | undefined {
  const [, typeName = '', name = '', argument] = form.exec(coordinate) ?? [];
  const type = schema.getType(typeName);
  if (isEnumType(type) && !argument) return type.getValue(name) ?? undefined;
  if (isInputObjectType(type) && !argument) return type.getFields()[name];
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field = type.getFields()[name];
  return argument ? field?.args.find((each) => each.name === argument) : field;
}
