import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** A field of a root of the graph. */
export type RootField = GraphQLField<unknown, unknown>;

/** A list of the graph: a root field whose rows are read page by page. */
export interface List {
  /** The root field, such as `enterprises`. */
  readonly name: string;
  readonly field: RootField;
  /** The type of its rows. */
  readonly type: GraphQLCompositeType;
}

/** A part of a key, as a root field takes it: the way to it through its arguments. */
export interface KeyPart {
  /** What it is called in an address, such as `areaPlan`. */
  readonly name: string;
  /** The argument, and the fields of inputs within it. */
  readonly steps: readonly string[];
  readonly argument: Pick<GraphQLArgument, 'type' | 'description'>;
}

/** A root field that finds one record by a key. */
export interface RecordRoot {
  readonly name: string;
  readonly field: RootField;
  readonly type: GraphQLObjectType;
  /** The parts of the key, in their order. */
  readonly key: readonly KeyPart[];
  /** The list that the record is one of, of which this is the first key; null where there is none, or another key comes first. */
  readonly list: List | null;
}

/** All that a graph has to read and to do, by what it is called. */
export interface Catalogue {
  readonly lists: ReadonlyMap<string, List>;
  readonly records: ReadonlyMap<string, RecordRoot>;
  /** Root fields that are neither a list nor a record by its key, such as `viewer`. */
  readonly others: ReadonlyMap<string, RootField>;
  readonly verbs: ReadonlyMap<string, RootField>;
}

const made = new WeakMap<GraphQLSchema, Catalogue>();

/**
 * What a schema has, read from its roots: whatever a domain adds is there at once. A record lies beneath the list of its type
 * that can be read as of a moment; where it has several keys, that of the root field with the shortest name comes first.
 */
export function catalogueOf(schema: GraphQLSchema): Catalogue {
  const known = made.get(schema);
  if (known) return known;
  const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
  const lists = new Map<string, List>();
  const others = new Map<string, RootField>();
  const found: Omit<RecordRoot, 'list'>[] = [];
  for (const field of queries) {
    const { name } = field;
    const rows = rowsOf(field);
    const type = getNullableType(field.type);
    if (rows) lists.set(name, { name, field, type: rows });
    else if (isNoun(type) && field.args.some(isRequiredArgument)) {
      found.push({ name, field, type, key: field.args.filter(isRequiredArgument).flatMap((each) => keyParts(each)) });
    } else others.set(name, field);
  }
  const homes = new Map<GraphQLCompositeType, List>();
  for (const list of lists.values()) {
    if (list.field.args.some(({ name }) => name === 'asOf') && !homes.has(list.type)) homes.set(list.type, list);
  }
  const records = new Map<string, RecordRoot>();
  for (const record of found.sort((one, other) => one.name.length - other.name.length)) {
    const list = homes.get(record.type) ?? null;
    homes.delete(record.type);
    records.set(record.name, { ...record, list });
  }
  const verbs = new Map(Object.entries(schema.getMutationType()?.getFields() ?? {}));
  const catalogue = { lists, records, others, verbs };
  made.set(schema, catalogue);
  return catalogue;
}

/** The type of the rows of a field that is a page of rows; null for any other. */
export function rowsOf({ type, args }: Pick<RootField, 'type' | 'args'>): GraphQLCompositeType | null {
  const page = getNullableType(type);
  if (!isObjectType(page) || !args.some(({ name }) => name === 'first')) return null;
  const { nodes, pageInfo } = page.getFields();
  const row = nodes && getNamedType(nodes.type);
  return pageInfo && isCompositeType(row) ? row : null;
}

/** Whether a type is one of records that have a global id. */
export function isNoun(type: unknown): type is GraphQLObjectType {
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
}

/** A key that is an input is told by its parts. */
function keyParts(
  argument: Pick<GraphQLArgument, 'name' | 'type' | 'description'>,
  before: readonly string[] = [],
): KeyPart[] {
  const steps = [...before, argument.name];
  const type = getNullableType(argument.type);
  if (isListType(type) || !isInputObjectType(type)) return [{ name: inOneWord(steps), steps, argument }];
  return Object.values(type.getFields()).flatMap((field) => keyParts(field, steps));
}

/** `['area', 'plan']` as `areaPlan`. */
function inOneWord([first = '', ...rest]: readonly string[]): string {
  return first + rest.map((each) => each.charAt(0).toUpperCase() + each.slice(1)).join('');
}
