import {
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { facts } from './fill.ts';

type Random = (below: number) => number;

/** A filter in the graph's form. */
export type Filter = Readonly<Record<string, unknown>>;

/** What is asked of one row: fields by alias-free name. */
export interface RowAsk {
  readonly columns: readonly string[];
  readonly ones: Readonly<Record<string, RowAsk>>;
  readonly lists: Readonly<Record<string, RowAsk>>;
  readonly connections: Readonly<Record<string, ListAsk>>;
}

/** One term of an order. */
interface AskedOrder {
  readonly field: string;
  readonly column: string;
  readonly direction: 'ASC' | 'DESC';
  readonly missing: 'FIRST' | 'LAST' | null;
}

/** What is asked of a connection. */
export interface ListAsk {
  readonly filter: Filter | null;
  readonly orderBy: readonly AskedOrder[];
  readonly size: number;
  readonly backward: boolean;
  readonly row: RowAsk;
  readonly counted: boolean;
  readonly sums: readonly string[];
  readonly groupBy: { readonly field: string; readonly path: string } | null;
}

/** Fields that bear a column's name and are computed from more than the column. */
const computed: Readonly<Record<string, readonly string[]>> = { ReportingDuty: ['receivedAt'] };

/** A page for all rows of a table, where no order says which of them come first. */
const wholeList = 24;

/** Asks something random of a connection of a noun. */
export function askList(schema: GraphQLSchema, noun: string, random: Random, depth: number): ListAsk {
  const order = schema.getType(`${noun}OrderField`);
  const fields = isEnumType(order) ? order.getValues() : [];
  const group = schema.getType(`${noun}GroupField`);
  const groups = isEnumType(group) ? group.getValues() : [];
  const sums = schema.getType(`${noun}Sum`);
  const orderBy = fields.length
    ? Array.from({ length: 1 + random(2) }, () => fields[random(fields.length)] as (typeof fields)[number])
    : [];
  const grouping = groups.length && random(3) === 0 ? groups[random(groups.length)] : undefined;
  return {
    filter: schema.getType(`${noun}Filter`) && random(3) ? askFilter(schema, noun, random, 2) : null,
    orderBy: orderBy.map((each) => ({
      field: each.name,
      column: each.value as string,
      direction: random(2) ? 'ASC' : 'DESC',
      missing: (['FIRST', 'LAST', null] as const)[random(3)] ?? null,
    })),
    size: fields.length ? random(5) : wholeList,
    backward: fields.length > 0 && random(3) === 0,
    row: askRow(schema, noun, random, depth),
    counted: random(2) === 0,
    sums: isObjectType(sums) && random(2) === 0 ? Object.keys(sums.getFields()) : [],
    groupBy: grouping ? { field: grouping.name, path: grouping.value as string } : null,
  };
}

function askRow(schema: GraphQLSchema, noun: string, random: Random, depth: number): RowAsk {
  const type = schema.getType(noun) as GraphQLObjectType;
  const model = facts[noun] as (typeof facts)[string];
  const names = Object.keys(type.getFields());
  const some = (among: string[], most: number) => among.filter(() => random(among.length || 1) < most);
  const relations =
    depth > 0 ? names.filter((name) => model.relations[name] && !type.getFields()[name]?.args.some(isKey)) : [];
  const connections = relations.filter((name) => type.getFields()[name]?.args.some((arg) => arg.name === 'first'));
  const lists = relations.filter((name) => model.relations[name]?.list && !connections.includes(name));
  const ones = relations.filter((name) => !model.relations[name]?.list);
  const end = (name: string) => model.relations[name]?.model as string;
  return {
    columns: some(
      names.filter(
        (name) =>
          model.columns[name] &&
          !['id', ...(computed[noun] ?? [])].includes(name) &&
          isLeafType(getNamedType(type.getFields()[name]?.type)),
      ),
      3,
    ),
    ones: Object.fromEntries(some(ones, 2).map((name) => [name, askRow(schema, end(name), random, depth - 1)])),
    lists: Object.fromEntries(some(lists, 1).map((name) => [name, askRow(schema, end(name), random, depth - 1)])),
    connections: Object.fromEntries(
      some(connections, 1).map((name) => [name, askList(schema, end(name), random, depth - 1)]),
    ),
  };
}

function isKey(argument: { readonly name: string }): boolean {
  return !['first', 'after', 'last', 'before', 'filter', 'orderBy', 'lang'].includes(argument.name);
}

const texts = ['开化', '50%_\\', '%', '_', 'a', '', '衢', 'z\\', "O'"];

/** A random filter of a noun, in the graph's form; global ids are left out, which have tests of their own. */
export function askFilter(schema: GraphQLSchema, noun: string, random: Random, depth: number): Filter {
  const type = schema.getType(`${noun}Filter`) as GraphQLInputObjectType;
  const filter: Record<string, unknown> = {};
  const names = Object.keys(type.getFields()).filter((name) => !['and', 'or', 'not', 'id'].includes(name));
  for (const name of names.filter(() => random(names.length || 1) < 1)) {
    const operand = getNamedType(type.getFields()[name]?.type);
    const column = facts[noun]?.columns[name];
    if (column && isInputObjectType(operand)) filter[name] = askOperators(operand, random);
    else if (operand?.name === 'PositionFilter') filter[name] = askPosition(random);
    // By whatever record: a global id too.
    else if (operand?.name === 'IDFilter') continue;
    else if (depth > 0)
      filter[name] = askFilter(schema, facts[noun]?.relations[name]?.model as string, random, depth - 1);
  }
  if (depth > 0 && random(4) === 0) {
    const members = Array.from({ length: random(3) }, () => askFilter(schema, noun, random, depth - 1));
    filter[['and', 'or'][random(2)] as string] = members;
  }
  if (depth > 0 && random(5) === 0) filter.not = askFilter(schema, noun, random, depth - 1);
  return filter;
}

/** A box among the longitudes and latitudes that tables are filled with, now and then across the antimeridian. */
function askPosition(random: Random): Filter {
  if (random(4) === 0) return { isNull: random(2) === 0 };
  const [west, east] = [[-180, 0, 1.5, 7][random(4)], [-0.5, 0.01, 7, 180][random(4)]];
  return { within: { west, east, south: [-90, -1.5, 0][random(3)], north: [0.01, 7, 90][random(3)] } };
}

function askOperators(type: GraphQLInputObjectType, random: Random): Filter {
  const operators = Object.keys(type.getFields());
  const operator = operators[random(operators.length)] as string;
  if (operator === 'isNull') return { isNull: random(2) === 0 };
  if (operator === 'in') return { in: Array.from({ length: random(3) }, () => askValue(type, operator, random)) };
  if (operator === 'eq' && random(5) === 0) return { eq: null };
  return { [operator]: askValue(type, operator, random) };
}

function askValue(type: GraphQLInputObjectType, operator: string, random: Random): unknown {
  const value = getNamedType(type.getFields()[operator]?.type);
  if (isEnumType(value)) return value.getValues()[random(value.getValues().length)]?.name;
  switch (value?.name) {
    case 'Int':
      return random(5) - 1;
    case 'Boolean':
      return random(2) === 0;
    case 'Decimal':
      return ['0', '1.5', '-0.5', '7', '123456789012.345678'][random(5)];
    case 'Date':
      return `2023-0${1 + random(4)}-0${1 + random(4)}`;
    case 'DateTime':
      return `2023-0${1 + random(4)}-0${1 + random(4)}T01:00:00Z`;
    default:
      return operator === 'startsWith'
        ? texts[random(texts.length)]
        : ['开化县', 'a', 'ab', '50%_\\', '开化3', 'a1'][random(6)];
  }
}
