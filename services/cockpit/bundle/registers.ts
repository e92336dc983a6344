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

const unshown = new Set(['id', 'synthetic', 'retiredAt', 'latitude', 'longitude', 'january', 'row']);
const titles = ['name', 'title', 'subject', 'code'];

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
  const facets = columns
    .map(({ name, kind }) => ({ name, kind, group: constant(name) }))
    .filter(({ name, group }) => groupNames.has(group) && isInputObjectType(filter) && filter.getFields()[name])
    .filter(({ kind }) => kind === 'Boolean' || isEnumType(schema.getType(kind)));
  const moves = fields.find(({ name }) => name === 'moves');
  return {
    list: root.name,
    type: type.name,
    columns,
    facets,
    edges: fields.flatMap((field) => edgeOf(field) ?? []),
    asOf: root.args.some(({ name }) => name === 'asOf'),
    synthetic: fields.some(({ name }) => name === 'synthetic'),
    position: fields.some(({ name }) => name === 'position'),
    moves: moves ? getNamedType(moves.type).name : null,
    history: fields.some(({ name }) => name === 'changes'),
    rows: fields.some(({ name }) => name === 'row'),
  };
}

function columnOf(field: GraphQLField<unknown, unknown>): Column | null {
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  if (unshown.has(field.name) || isListType(type) || field.args.some((arg) => isNonNullType(arg.type))) return null;
  const lang = field.args.some(({ name }) => name === 'lang') ? { lang: true as const } : {};
  if (isScalarType(type) || isEnumType(type)) {
    return type.name === 'GeoJSON' ? null : { name: field.name, kind: type.name, ...lang };
  }
  const label = isObjectType(type) && type.getFields().id ? labelOf(type) : null;
  return label && isObjectType(type) ? { name: field.name, kind: 'Record', type: type.name, label } : null;
}

/** The column that names a record best. */
function labelOf(type: GraphQLObjectType): Column | null {
  const field = titles.map((name) => type.getFields()[name]).find((each) => each !== undefined);
  return field ? columnOf(field) : null;
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
