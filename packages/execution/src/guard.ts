import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  visit,
} from 'graphql';
import { collectAll } from './collect.ts';
import type { Operation } from './operation.ts';
import { isPlain } from './plain.ts';
import type { Reason } from './reason.ts';

/** What an operation may cost to be compiled. */
export interface Limits {
  /** Fields that code is written for, each as often as it stands in the code. */
  readonly fields: number;
  /** Variables that `@skip` and `@include` hang on; each doubles the number of variants. */
  readonly conditions: number;
}

/** Names that a JavaScript object does not take for a key of its own. */
const reserved = '__proto__';

/** Names of variables that are made when compiling begin so. */
export const madeVariable = '__argument';

/** Why an operation must not be compiled; null when it may. */
export function refusal(schema: GraphQLSchema, operation: Operation, limits: Limits): Reason | null {
  const { node } = operation;
  const root = schema.getRootType(node.operation);
  if (node.operation !== 'query' || !root) return 'NOT_A_QUERY';
  for (const definition of [node, ...operation.reached]) if (hasForeignDirective(definition)) return 'DIRECTIVE';
  const variables = (node.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  if (variables.some((name) => name === reserved || name.startsWith(madeVariable))) return 'NAMES';
  if (operation.conditions.length > limits.conditions) return 'CONDITIONS';
  const walk: Walk = { schema, operation, limit: limits.fields, fields: 0, infos: new Map(), resolvers: new Map() };
  return walkObject(walk, root, [node], { name: '', place: '', depth: 0 });
}

function hasForeignDirective(definition: Operation['node'] | Operation['reached'][number]): boolean {
  let found = false;
  visit(definition, {
    Directive({ name }) {
      if (name.value !== 'skip' && name.value !== 'include') found = true;
    },
  });
  return found;
}

interface Walk {
  readonly schema: GraphQLSchema;
  readonly operation: Operation;
  readonly limit: number;
  fields: number;
  /** Places by the name that the compiler gives to what resolvers are told of them. */
  readonly infos: Map<string, string>;
  /** Fields by the name that the compiler gives to their resolvers. */
  readonly resolvers: Map<string, string>;
}

/** Where the walk is: by the compiler's name, by one without ambiguity, and within how many lists. */
interface Place {
  readonly name: string;
  readonly place: string;
  readonly depth: number;
}

/** Follows the compiler through every field that it would write code for. */
function walkObject(
  walk: Walk,
  type: GraphQLObjectType,
  nodes: readonly Pick<FieldNode, 'selectionSet'>[],
  at: Place,
): Reason | null {
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  for (const [key, fieldNodes] of collectAll(walk.schema, walk.operation.fragments, type, sets)) {
    walk.fields += 1;
    if (walk.fields > walk.limit) return 'TOO_LARGE';
    if (key === reserved) return 'NAMES';
    const name = fieldNodes[0]?.name.value as string;
    if (name === '__typename') continue;
    const field = type.getFields()[name];
    if (!field) return 'INTROSPECTION';
    const place = { ...at, name: `${key}_${at.name}`, place: `${at.place}.${key}` };
    const reason = refuseField(walk, type, field, place) ?? walkField(walk, field, fieldNodes, place);
    if (reason) return reason;
  }
  return null;
}

function refuseField(
  walk: Walk,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  { name, place }: Place,
): Reason | null {
  if (!note(walk.infos, name, place)) return 'NAMES';
  if (!note(walk.resolvers, type.name + field.name, `${type.name}.${field.name}`)) return 'NAMES';
  if (!field.args.every(({ defaultValue }) => defaultValue === undefined || isPlain(defaultValue))) return 'DEFAULTS';
  const nullable = getNullableType(field.type);
  return isListType(nullable) && isListType(getNullableType(nullable.ofType)) ? 'TYPES' : null;
}

/** Notes who bears a name; false when somebody else does already. */
function note(names: Map<string, string>, name: string, bearer: string): boolean {
  const known = names.get(name);
  names.set(name, bearer);
  return known === undefined || known === bearer;
}

function walkField(
  walk: Walk,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  at: Place,
): Reason | null {
  const type: GraphQLNamedType = getNamedType(field.type);
  const inner = isListType(getNullableType(field.type))
    ? { name: `idx${at.depth}_${at.name}`, place: `${at.place}[]`, depth: at.depth + 1 }
    : at;
  if (isObjectType(type)) return asksContext(type) ? 'TYPES' : walkObject(walk, type, nodes, inner);
  if (!isAbstractType(type)) return null;
  for (const possible of walk.schema.getPossibleTypes(type)) {
    const { name } = possible;
    const place = { ...inner, name: `${name}_${inner.name}`, place: `${inner.place}<${name}>` };
    const reason = asksContext(possible) ? 'TYPES' : walkObject(walk, possible, nodes, place);
    if (reason) return reason;
  }
  return null;
}

/** Compiled code hands a type test the value only. */
function asksContext({ isTypeOf }: GraphQLObjectType): boolean {
  return (isTypeOf?.length ?? 0) > 1;
}
