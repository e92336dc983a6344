import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getArgumentValues,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Context } from '../context.ts';
import { collectFields } from './collect.ts';
import { Declined } from './declined.ts';
import { literalOf } from './literal.ts';
import { isRowType } from './nounsType.ts';
import type { Complete } from './selection.ts';
import type { Walk } from './walk.ts';

/** Prepares the completion of a selected field's value: what execution does after the field's own resolver. */
export function completeField(walk: Walk, parent: GraphQLObjectType, nodes: readonly FieldNode[]): Complete {
  const type = parent.getFields()[nodes[0]?.name.value ?? '']?.type;
  if (!type) throw new Error(`${parent.name} has no such field.`);
  return completeType(walk, type, nodes);
}

function completeType(walk: Walk, type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
  if (isNonNullType(type)) {
    const inner = completeType(walk, type.ofType, nodes);
    return (value, context) => {
      const completed = inner(value, context);
      if (completed === null) throw new Declined('MISSING_VALUE');
      return completed;
    };
  }
  const present = completePresent(walk, type, nodes);
  return (value, context) => {
    if (value === null || value === undefined) return null;
    // Most values are texts, of which neither has to be asked.
    if (typeof value === 'object' && isNoValue(value)) throw new Declined('PROMISE');
    return present(value, context);
  };
}

function isNoValue(value: object): boolean {
  return value instanceof Error || typeof (value as { then?: unknown }).then === 'function';
}

function completePresent(walk: Walk, type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
  if (isLeafType(type)) return (value) => type.serialize(value) ?? null;
  if (isListType(type)) {
    const inner = completeType(walk, type.ofType, nodes);
    return (value, context) => Array.from(value as Iterable<unknown>, (each) => inner(each, context));
  }
  // Rows that a derived value shows are parts of the response already.
  if (isRowType(walk, type)) return (value) => value;
  if (isObjectType(type)) return completeObject(walk, type, nodes);
  return () => {
    throw new Declined('ABSTRACT_TYPE');
  };
}

type ResolveInner = (source: unknown, context: Context) => unknown;

function completeObject(walk: Walk, type: GraphQLObjectType, nodes: readonly FieldNode[]): Complete {
  const sets = nodes.map((node) => node.selectionSet);
  const fields = [...collectFields(walk.operation, type, sets)].map(([key, fieldNodes]) => {
    const name = (fieldNodes[0] as FieldNode).name.value;
    if (name === '__typename') return { key, resolve: () => type.name, complete: (value: unknown) => value };
    return { key, resolve: innerResolver(walk, type, fieldNodes), complete: completeField(walk, type, fieldNodes) };
  });
  const write = literalOf<[unknown, Context, typeof fields]>({
    keys: fields.map(({ key }) => key),
    names: ['value', 'context', 'fields'],
    value: (index, value, context, fields) => {
      const { resolve, complete } = fields[index] as (typeof fields)[number];
      return complete(resolve(value, context), context);
    },
    write: (index) => `fields[${index}].complete(fields[${index}].resolve(value, context), context)`,
  });
  return (value, context) => write()(value, context, fields);
}

function innerResolver(walk: Walk, parentType: GraphQLObjectType, fieldNodes: readonly FieldNode[]): ResolveInner {
  const node = fieldNodes[0] as FieldNode;
  const fieldName = node.name.value;
  const field = parentType.getFields()[fieldName];
  const resolve = field?.resolve;
  if (!field || !resolve) return (source) => (source as Record<string, unknown>)[fieldName];
  const args = field.args.length ? getArgumentValues(field, node, walk.operation.variableValues) : {};
  const key = node.alias?.value ?? fieldName;
  const info = {
    ...walk.operation,
    fieldName,
    fieldNodes,
    parentType,
    returnType: field.type,
    path: { prev: undefined, key, typename: parentType.name },
    rootValue: undefined,
  } as GraphQLResolveInfo;
  return (source, context) => resolve(source, args, context, info);
}
