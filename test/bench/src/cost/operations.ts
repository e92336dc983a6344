import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A number below another, at random. */
export type Random = (below: number) => number;

/** Random numbers that are the same in every run. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Root fields that find one row, and the codes by which the bench's rows are found. */
const finders: Readonly<Record<string, (random: Random) => string>> = {
  plan: (random) => (random(2) ? 'kaihua-2023' : `plan-${2 + random(9)}`),
  project: (random) => `project-${1 + random(20_000)}`,
  indicator: (random) => `indicator.${1 + random(175)}`,
  organisation: (random) => `bureau-${1 + random(40)}`,
  place: (random) => (random(2) ? 'kaihua' : 'quzhou'),
};

const pages = [1, 3, 10, 30, 100] as const;

/** Root connections, by name: which of them have rows is for whoever asks to find out. */
export function connectionsOf(schema: GraphQLSchema): string[] {
  return fieldsOf(schema.getQueryType() as GraphQLObjectType)
    .filter((field) => isConnection(field) && isFree(field))
    .map(({ name }) => name);
}

/** Writes one random query of a graph: one root field, now and then two or three. */
export function writeOperation(schema: GraphQLSchema, connections: readonly string[], random: Random): string {
  const query = (schema.getQueryType() as GraphQLObjectType).getFields();
  const roots = Array.from({ length: random(4) ? 1 : 2 + random(2) }, (_, nth) => {
    const found = random(2) ? null : pick(Object.keys(finders), random);
    const field = query[found ?? pick(connections, random)] as GraphQLField<unknown, unknown>;
    const depth = 1 + random(4);
    if (found === null) return `r${nth}: ${writeConnection(field, depth, random)}`;
    const set = writeSet(getNamedType(field.type) as GraphQLObjectType, depth, random);
    return `r${nth}: ${found}(code: "${finders[found]?.(random)}") ${set}`;
  });
  return `{ ${roots.join(' ')} }`;
}

function writeConnection(field: GraphQLField<unknown, unknown>, depth: number, random: Random): string {
  const type = getNamedType(field.type) as GraphQLObjectType;
  const nodes = getNamedType(type.getFields().nodes?.type ?? field.type) as GraphQLObjectType;
  const parts = [`nodes ${isObjectType(nodes) ? writeSet(nodes, depth - 1, random) : '{ __typename }'}`];
  if (random(4) === 0) parts.push('totalCount');
  const by = type.getFields().groupBy?.args.find(({ name }) => name === 'field')?.type;
  const groups = by && getNamedType(by);
  if (isEnumType(groups) && random(8) === 0)
    parts.push(`groupBy(field: ${pick(groups.getValues(), random).name}) { key count }`);
  return `${field.name}(first: ${pick(pages, random)}) { ${parts.join(' ')} }`;
}

function writeSet(type: GraphQLObjectType, depth: number, random: Random): string {
  const fields = fieldsOf(type).filter(isFree);
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
  const objects = fields.filter((field) => isObjectType(getNamedType(field.type)));
  const some = Array.from({ length: 1 + random(6) }, () => (leaves.length ? pick(leaves, random).name : '__typename'));
  const within = depth > 0 && objects.length ? Array.from({ length: random(3) }, () => pick(objects, random)) : [];
  const deep = [...new Set(within)].map((field) =>
    isConnection(field)
      ? writeConnection(field, depth, random)
      : `${field.name} ${writeSet(getNamedType(field.type) as GraphQLObjectType, depth - 1, random)}`,
  );
  return `{ ${[...new Set(some), ...deep].join(' ')} }`;
}

const fieldsOf = (type: GraphQLObjectType) => Object.values(type.getFields());

/** A field that can be asked for without saying anything. */
function isFree({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);
}

function isConnection({ type, args }: GraphQLField<unknown, unknown>): boolean {
  return (
    !isListType(type) && getNamedType(type).name.endsWith('Connection') && args.some(({ name }) => name === 'first')
  );
}

function pick<Member>(members: readonly Member[], random: Random): Member {
  return members[random(members.length)] as Member;
}
