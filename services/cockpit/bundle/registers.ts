import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import type { Column, Register } from '../src/words/registerShapes.ts';

const unshown = new Set(['id', 'label', 'synthetic', 'retiredAt', 'latitude', 'longitude', 'january', 'row']);

/** Every register of a schema, by its type: what has a list at the root with filters. */
export function registersOf(schema: GraphQLSchema): Record<string, Register> {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  return Object.fromEntries(
    roots.flatMap((root) => {
      const connection = getNamedType(root.type);
      const type = isObjectType(connection) && root.args.some(({ name }) => name === 'filter') && nodeOf(connection);
      return type ? [[type.name, registerOf(schema, root, connection, type)]] : [];
    }),
  );
}

function registerOf(
  schema: GraphQLSchema,
  root: GraphQLField<unknown, unknown>,
  connection: GraphQLNamedType,
  type: GraphQLObjectType,
): Register {
  const fields = Object.values(type.getFields());
  const filter = getNamedType(root.args.find(({ name }) => name === 'filter')?.type);
  const grouped = isObjectType(connection) ? connection.getFields().groupBy?.args[0]?.type : undefined;
  const groups = grouped && isEnumType(getNamedType(grouped)) ? schema.getType(getNamedType(grouped).name) : null;
  const groupNames = new Set(isEnumType(groups) ? groups.getValues().map(({ name }) => name) : []);
  const columns = fields.flatMap((field) => columnOf(field) ?? []);
  const grouping = columns
    .map(({ name, kind }) => ({ name, kind, group: constant(name) }))
    .filter(({ group }) => groupNames.has(group));
  const facets = grouping
    .filter(({ name }) => isInputObjectType(filter) && filter.getFields()[name])
    .filter(({ kind }) => kind === 'Boolean' || isEnumType(schema.getType(kind)));
  const summed = schema.getType(`${type.name}Sum`);
  const moves = fields.find(({ name }) => name === 'moves');
  return {
    list: root.name,
    type: type.name,
    columns,
    facets,
    groups: grouping,
    sums: isObjectType(summed) ? Object.keys(summed.getFields()) : [],
    orders: ordersOf(root, columns),
    edges: fields.flatMap((field) => edgeOf(field) ?? []),
    asOf: root.args.some(({ name }) => name === 'asOf'),
    synthetic: fields.some(({ name }) => name === 'synthetic'),
    position: fields.some(({ name }) => name === 'position'),
    moves: moves ? getNamedType(moves.type).name : null,
    history: fields.some(({ name }) => name === 'changes'),
    rows: fields.some(({ name }) => name === 'row'),
  };
}

/** The columns by which a list can be ordered, as the schema declares them. */
function ordersOf(root: GraphQLField<unknown, unknown>, columns: readonly Column[]): Register['orders'] {
  const order = getNamedType(root.args.find(({ name }) => name === 'orderBy')?.type);
  const known = isInputObjectType(order) ? getNamedType(order.getFields().field?.type) : undefined;
  if (!isInputObjectType(order) || !isEnumType(known)) return null;
  const names = new Set(known.getValues().map(({ name }) => name));
  const fields = columns.flatMap(({ name }) => (names.has(constant(name)) ? [[name, constant(name)]] : []));
  return fields.length ? { type: order.name, fields: Object.fromEntries(fields) } : null;
}

function columnOf(field: GraphQLField<unknown, unknown>): Column | null {
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  if (unshown.has(field.name) || isListType(type) || field.args.some((arg) => isNonNullType(arg.type))) return null;
  const lang = field.args.some(({ name }) => name === 'lang') ? { lang: true as const } : {};
  if (isScalarType(type) || isEnumType(type)) {
    return type.name === 'GeoJSON' ? null : { name: field.name, kind: type.name, ...lang };
  }
  return isObjectType(type) && type.getFields().label ? { name: field.name, kind: 'Record', type: type.name } : null;
}

function edgeOf(field: GraphQLField<unknown, unknown>): { name: string; type: string } | null {
  const connection = getNamedType(field.type);
  const node = isObjectType(connection) ? nodeOf(connection) : null;
  return node && node.name !== 'Change' && field.args.some(({ name }) => name === 'filter')
    ? { name: field.name, type: node.name }
    : null;
}

function nodeOf(connection: GraphQLObjectType): GraphQLObjectType | null {
  const nodes = connection.name.endsWith('Connection') ? connection.getFields().nodes : undefined;
  const node = nodes && getNamedType(nodes.type);
  return isObjectType(node) ? node : null;
}

function constant(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
