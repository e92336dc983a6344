import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A number below another, at random. */
export type Random = (below: number) => number;

/** An operation, and values for its variables. */
export interface Attack {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Writing {
  readonly schema: GraphQLSchema;
  readonly random: Random;
  /** Global ids and keys that there are. */
  readonly known: readonly string[];
  readonly declared: Map<string, string>;
  readonly variables: Record<string, unknown>;
}

/** What is sent in the place of any scalar. */
export const hostile: readonly unknown[] = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e开\u200b化',
  '\'; DROP TABLE "Plan"; --',
  '{{7*7}}%s%n',
  'x'.repeat(3_000),
  '开'.repeat(20_000),
  '９'.repeat(41),
  '1e400',
  '-0',
  '0.0000000000000000000000000000001',
  '99999999999999999999999999999999999999999',
  '0000-01-01',
  '2023-02-30',
  '9999-12-31',
  '+012023-01-01T00:00:00Z',
  '2023-06-30T23:59:60Z',
  '2023-Q5',
  '__proto__',
  'UGxhY2U6LTE=',
  Buffer.from('Place:99999999999').toString('base64'),
  0,
  -1,
  2_147_483_648,
  -2_147_483_649,
  9_007_199_254_740_992,
  1e308,
  0.1,
  true,
  null,
  [],
  {},
  [[[]]],
  { length: -1 },
];

const ordinary: Readonly<Record<string, readonly unknown[]>> = {
  Int: [1, 5, 20, 200],
  Float: [0.5, 119.3],
  Boolean: [true, false],
  Decimal: ['12', '3.50', '-1'],
  Date: ['2023-03-31', '2024-01-01'],
  DateTime: ['2023-06-30T00:00:00Z'],
};

/** Writes an operation that asks for one root field, with values of which many are hostile. */
export function askRoot(
  schema: GraphQLSchema,
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  random: Random,
  known: readonly string[],
): Attack {
  const writing: Writing = { schema, random, known, declared: new Map(), variables: {} };
  const body = writeField(writing, field, 3) ?? '__typename';
  const declared = [...writing.declared].map(([name, type]) => `$${name}: ${type}`).join(', ');
  return { query: `${kind} Attack${declared ? `(${declared})` : ''} { ${body} }`, variables: writing.variables };
}

function writeField(writing: Writing, field: GraphQLField<unknown, unknown>, depth: number): string | null {
  const { random } = writing;
  const type = getNamedType(field.type);
  if (!isLeafType(type) && depth <= 0) return null;
  const args = field.args
    .filter((argument) => isNonNullType(argument.type) || random(3) === 0)
    .map((argument) => `${argument.name}: ${writeVariable(writing, argument)}`);
  const head = `a${random(1_000_000)}: ${field.name}${args.length ? `(${args.join(', ')})` : ''}`;
  if (isLeafType(type)) return head;
  if (isObjectType(type)) return `${head} ${writeSet(writing, type, depth)}`;
  if (!isAbstractType(type)) return null;
  const possible = writing.schema.getPossibleTypes(type);
  const one = possible[random(possible.length)] as GraphQLObjectType;
  return `${head} { __typename ... on ${one.name} ${writeSet(writing, one, 1)} }`;
}

function writeSet(writing: Writing, type: GraphQLObjectType, depth: number): string {
  const all = Object.values(type.getFields());
  const chosen = Array.from(
    { length: 1 + writing.random(4) },
    () => all[writing.random(all.length)] as (typeof all)[0],
  );
  // What went wrong is what most callers ask for.
  const errors = all.filter(({ name }) => name === 'errors' || name === 'nodes');
  const parts = [...chosen, ...errors].map((field) => writeField(writing, field, depth - 1));
  return `{ __typename ${parts.filter((part) => part !== null).join(' ')} }`;
}

function writeVariable(writing: Writing, { type }: GraphQLArgument): string {
  const name = `v${writing.declared.size}`;
  writing.declared.set(name, String(type));
  writing.variables[name] = valueFor(writing, type, 4);
  return `$${name}`;
}

function valueFor(writing: Writing, type: GraphQLInputType, depth: number): unknown {
  const { random, known } = writing;
  if (isNonNullType(type)) return valueFor(writing, type.ofType, depth);
  if (random(40) === 0) return hostile[random(hostile.length)];
  if (isListType(type)) return Array.from({ length: random(4) }, () => valueFor(writing, type.ofType, depth));
  if (isEnumType(type)) {
    const values = type.getValues();
    return values[random(values.length)]?.name;
  }
  if (isInputObjectType(type)) {
    const members = Object.values(type.getFields()).filter(
      (member) => isNonNullType(member.type) || (depth > 0 && random(4) === 0),
    );
    return Object.fromEntries(members.map((member) => [member.name, valueFor(writing, member.type, depth - 1)]));
  }
  if (random(5) === 0) return hostile[random(hostile.length)];
  const usual = ordinary[type.name];
  if (usual) return usual[random(usual.length)];
  return known.length > 0 && random(3) > 0 ? known[random(known.length)] : `text ${random(50)}`;
}
