import { models } from '@plangraph/database';
import type { ModelFacts } from '@plangraph/rows';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { askFilter } from '../oracle/generate.ts';

type Random = (below: number) => number;

/** A random operation, and values for its variables; some of both are wrong on purpose. */
export interface Asked {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Whether a field of a type may be asked for. */
type Asks = (type: string, field: string) => boolean;

interface Writing {
  readonly asks: Asks;
  readonly schema: GraphQLSchema;
  readonly random: Random;
  /** Global ids that there are. */
  readonly ids: readonly string[];
  /** Declarations of variables by name. */
  readonly declared: Map<string, string>;
  readonly values: Record<string, unknown>;
  readonly fragments: string[];
  names: number;
}

/** Fields of connections, edges and pages that nothing is computed for. */
const structural = new Set([
  'id',
  'nodes',
  'edges',
  'node',
  'cursor',
  'pageInfo',
  'totalCount',
  'totalCountCapped',
  'score',
]);

/** Asks for nothing but what is stored: columns, texts in two languages, and the rows that relations lead to. */
export const asksForStored: Asks = (type, field) => {
  const { columns, relations }: ModelFacts = (models as Readonly<Record<string, ModelFacts>>)[type] ?? none;
  if (columns[field] || columns[`${field}Zh`] || relations[field]) return true;
  return structural.has(field) || type === 'PageInfo';
};

const none = { columns: {}, relations: {} } as ModelFacts;

/** Writes a random operation over a composed schema: variables, fragments, aliases, directives, and what fails. */
export function askOperation(
  schema: GraphQLSchema,
  random: Random,
  ids: readonly string[],
  asks: Asks = () => true,
): Asked {
  const writing: Writing = { asks, schema, random, ids, declared: new Map(), values: {}, fragments: [], names: 0 };
  const query = schema.getQueryType() as GraphQLObjectType;
  // How far events have come moves on between two answers, with whatever any database of the server writes.
  const all = Object.values(query.getFields()).filter(({ name }) => name !== 'events');
  // What is found by a key is mostly not there; lists are what clients ask for most.
  const lists = all.filter((field) => getNamedType(field.type).name.endsWith('Connection'));
  const roots = random(3) ? lists : all;
  const chosen = Array.from({ length: 1 + random(3) }, () => roots[random(roots.length)] as (typeof roots)[number]);
  const fields = chosen.map((field) => writeField(writing, field, 3)).filter((each) => each !== null);
  const body = [...fields, '__typename'].join(' ');
  const declared = [...writing.declared].map(([name, type]) => `$${name}: ${type}`).join(', ');
  const head = declared ? `query Random(${declared})` : 'query Random';
  return { text: [`${head} {\n${body}\n}`, ...writing.fragments].join('\n'), variables: writing.values };
}

function writeSet(writing: Writing, type: GraphQLObjectType, depth: number): string {
  const { random } = writing;
  const all = Object.values(type.getFields()).filter(({ name }) => writing.asks(type.name, name));
  const parts: string[] = ['__typename'];
  for (let index = 0; all.length && index < 2 + random(4); index += 1) {
    const field = writeField(writing, all[random(all.length)] as GraphQLField<unknown, unknown>, depth - 1);
    if (field === null) continue;
    const way = random(10);
    if (way === 0) parts.push(`... on ${type.name}${condition(writing)} { ${field} }`);
    else if (way === 1) parts.push(spread(writing, type, field));
    else parts.push(field);
    // The same again merges with the first, whatever their conditions say.
    if (random(5) === 0) parts.push(field);
    if (random(8) === 0) parts.push(`...${condition(writing)} { ${field} }`);
  }
  return `{ ${parts.join(' ')} }`;
}

function spread(writing: Writing, type: GraphQLObjectType, field: string): string {
  const name = `F${writing.fragments.length}`;
  writing.fragments.push(`fragment ${name} on ${type.name} { ${field} }`);
  const again = writing.random(3) ? '' : ` ...${name}`;
  return `...${name}${condition(writing)}${again}`;
}

function condition(writing: Writing): string {
  const { random } = writing;
  const parts: string[] = [];
  for (const directive of ['skip', 'include']) {
    if (random(6)) continue;
    parts.push(
      ` @${directive}(if: ${random(3) ? variable(writing, `flag${random(3)}`, 'Boolean!', random(2) === 0) : random(2) === 0})`,
    );
  }
  return parts.join('');
}

function variable({ declared, values }: Writing, name: string, type: string, value: unknown): string {
  if (!declared.has(name)) {
    declared.set(name, type);
    if (value !== undefined) values[name] = value;
  }
  return `$${name}`;
}

function writeField(writing: Writing, field: GraphQLField<unknown, unknown>, depth: number): string | null {
  const { random, schema } = writing;
  const type = getNamedType(field.type);
  const composite = isObjectType(type) || isAbstractType(type);
  if (composite && depth <= 0) return null;
  const args: string[] = [];
  for (const argument of field.args) {
    const written = isRequiredArgument(argument) || random(3) === 0 ? writeArgument(writing, argument) : '';
    if (written === null) return null;
    if (written) args.push(`${argument.name}: ${written}`);
  }
  writing.names += 1;
  const alias = field.args.length || random(4) === 0 ? `x${writing.names}: ` : '';
  const written = args.length ? `(${args.join(', ')})` : '';
  const head = `${alias}${field.name}${written}${condition(writing)}`;
  if (isObjectType(type)) return `${head} ${writeSet(writing, type, depth)}`;
  if (!isAbstractType(type)) return head;
  const possible = schema.getPossibleTypes(type);
  const cases = Array.from({ length: 2 }, () => possible[random(possible.length)] as GraphQLObjectType);
  return `${head} { __typename id ${cases.map((each) => `... on ${each.name} ${writeSet(writing, each, 1)}`).join(' ')} }`;
}

const codes = ['nowhere', '开化', 'a', "O'Neil"];

/** A value for an argument; empty to leave it out, null where there is none to think of. */
function writeArgument(writing: Writing, { name, type }: GraphQLArgument | GraphQLInputField): string | null {
  const { random, schema, ids } = writing;
  const named = getNamedType(type);
  const required = String(type).endsWith('!');
  if (name === 'after' || name === 'before') {
    if (random(3)) return variable(writing, name, 'String', random(2) ? null : undefined);
    return random(4) ? '' : '"junk"';
  }
  if (named.name === 'ID') {
    const some = () => (random(5) ? ids[random(ids.length)] : ['junk', 'UGxhbjow', 'Tm9wZTox'][random(3)]);
    if (!String(type).startsWith('['))
      return random(2) ? variable(writing, 'id', 'ID!', some()) : JSON.stringify(some());
    return random(2)
      ? JSON.stringify([some(), some()])
      : `[${variable(writing, 'id', 'ID!', some())}, ${JSON.stringify(some())}]`;
  }
  if (named.name === 'Int') {
    if (random(2)) return String(random(12) ? random(4) : [-1, 201][random(2)]);
    return variable(
      writing,
      'size',
      required ? 'Int! = 3' : 'Int = 3',
      [2, undefined, 0, random(3) ? 5 : 500][random(4)],
    );
  }
  if (named.name === 'String') {
    if (random(2)) return JSON.stringify(codes[random(codes.length)]);
    return variable(writing, 'code', required ? 'String! = "b"' : 'String', random(2) ? 'a' : undefined);
  }
  if (named.name === 'Date') {
    return random(2) ? '"2023-01-02"' : variable(writing, 'day', 'Date! = "2023-01-01"', '2023-02-03');
  }
  if (isInputObjectType(named) && named.name.endsWith('KeyInput')) {
    const parts = Object.values(named.getFields()).map((part) => [part.name, writeArgument(writing, part)]);
    return `{ ${parts.map(([part, value]) => `${part}: ${value}`).join(', ')} }`;
  }
  if (isEnumType(named)) {
    const value = named.getValues()[random(named.getValues().length)]?.name;
    if (named.name !== 'Language' || random(2)) return value ?? null;
    return variable(writing, 'lang', 'Language', ['ZH', 'EN', null, undefined][random(4)]);
  }
  // What is computed is filtered by a form of its own, which has tests of its own.
  if (name === 'filter' && isInputObjectType(named) && !named.getFields().and) return null;
  if (name === 'filter' && isInputObjectType(named)) {
    const noun = named.name.replace(/Filter$/, '');
    if (random(2)) return variable(writing, `filter${writing.names}`, named.name, askFilter(schema, noun, random, 2));
    const code = named.getFields().code;
    if (!code) return '{ and: [], not: { or: [] } }';
    return `{ or: [{ code: { eq: ${variable(writing, 'filtered', 'String', random(2) ? 'a' : undefined)} } }, { not: { code: { in: ["b", $filtered2] } } }] }`.replace(
      '$filtered2',
      variable(writing, 'filtered2', 'String!', 'c'),
    );
  }
  if (name === 'orderBy') {
    const fields = schema.getType(named.name.replace(/Order$/, 'OrderField'));
    const value = isEnumType(fields) ? fields.getValues()[0]?.name : undefined;
    return value ? `[{ field: ${value}, direction: ${random(2) ? 'ASC' : 'DESC'} }]` : '';
  }
  return required ? null : '';
}
