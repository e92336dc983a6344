import { enums } from '@plangraph/database';
import { type GraphQLSchema, getNamedType, isEnumType, isInputObjectType } from 'graphql';
import { type OwnNoun, plainFieldsOf } from './shape.ts';

/** What the filter of a noun offers, and whether that is an edge. */
export function operandsOf(schema: GraphQLSchema, noun: OwnNoun): [string, boolean][] {
  const filter = schema.getType(`${noun.name}Filter`);
  if (!isInputObjectType(filter)) return [];
  const edges = new Set(noun.edges.map(({ field }) => field));
  return Object.keys(filter.getFields())
    .filter((name) => !['and', 'or', 'not', 'id', 'texts'].includes(name))
    .map((name) => [name, edges.has(name)]);
}

/** What asks of an operand that it be a value; of a point on a map, that it lie in a box without extent. */
export function equalTo(value: unknown, isEdge: boolean): Readonly<Record<string, unknown>> {
  if (isEdge) return { id: { eq: value } };
  const [x, y] = (value as { coordinates?: readonly number[] }).coordinates ?? [];
  return x === undefined ? { eq: value } : { within: { west: x, south: y, east: x, north: y } };
}

/** What lists of a noun can be ordered by, as the enum names it and as the column is called. */
export function ordersOf(schema: GraphQLSchema, noun: OwnNoun): [string, string][] {
  return valuesOf(schema, `${noun.name}OrderField`);
}

function valuesOf(schema: GraphQLSchema, name: string): [string, string][] {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map((each) => [each.name, String(each.value)]) : [];
}

/** What lists of a noun can be grouped by, as the enum names it, and the path to the column. */
export function groupsOf(schema: GraphQLSchema, noun: OwnNoun): [string, string][] {
  const connection = schema.getType(`${noun.name}Connection`);
  const field = connection && 'getFields' in connection ? connection.getFields().groupBy : undefined;
  const argument = field && 'args' in field ? field.args.find(({ name }) => name === 'field') : undefined;
  return argument ? valuesOf(schema, getNamedType(argument.type).name) : [];
}

/** The columns that lists of a noun can sum. */
export function summedOf(schema: GraphQLSchema, noun: OwnNoun): string[] {
  const aggregate = typeAt(schema, `${noun.name}Connection`, 'aggregate');
  const sums = aggregate && typeAt(schema, aggregate, 'sum');
  const type = sums ? schema.getType(sums) : undefined;
  return type && 'getFields' in type ? Object.keys(type.getFields()) : [];
}

function typeAt(schema: GraphQLSchema, parent: string, field: string): string | undefined {
  const type = schema.getType(parent);
  const found = type && 'getFields' in type ? type.getFields()[field] : undefined;
  return found && getNamedType(found.type).name;
}

/** How values of a field compare: words in the order in which they are declared, figures as figures, absence last. */
export function rankOf(noun: OwnNoun, column: string): (one: unknown, other: unknown) => number {
  const field = plainFieldsOf(noun.type).find(({ name }) => name === column);
  if (!field) throw new Error(`${noun.name} is ordered by ${column}, which it does not show.`);
  const type = getNamedType(field.type);
  // The schema puts words in the order of the alphabet; they rank in the order in which the data model declares them.
  const words = (enums as Readonly<Record<string, readonly string[]>>)[type.name];
  const figure = ['Int', 'Float', 'Decimal', 'Boolean'].includes(type.name);
  const weigh = (value: unknown) => (words ? words.indexOf(String(value)) : figure ? Number(value) : String(value));
  return (one, other) => {
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    const [left, right] = [weigh(one), weigh(other)];
    return left < right ? -1 : left > right ? 1 : 0;
  };
}

/** Whether lists of a noun tell how many there are, and what they sum to. */
export function hasAggregate(schema: GraphQLSchema, noun: OwnNoun): boolean {
  return typeAt(schema, `${noun.name}Connection`, 'aggregate') !== undefined;
}
