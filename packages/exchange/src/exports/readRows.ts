import { type ComposedGraph, createContext, type Language, type RowRegister, type Viewer } from '@plangraph/schema';
import { type DocumentNode, type GraphQLError, parse } from 'graphql';
import type { NamedReference } from './namedReferences.ts';

/** Which rows of a register are asked for, by whom. */
export interface Asked {
  readonly register: RowRegister;
  readonly viewer: Viewer | null;
  readonly language: Language;
  readonly requestId: string;
  readonly signal: AbortSignal;
  /** As the list of the register in the graph takes them; left out where they are undefined. */
  readonly filter?: unknown;
  readonly orderBy?: unknown;
  readonly asOf?: string | undefined;
}

/** A record as a row. */
export type Row = Readonly<Record<string, unknown>>;

/** A record as a row, and what the records are called that it refers to, by reference. */
export interface NamedRow {
  readonly row: Row;
  readonly names: Readonly<Record<string, string | null>>;
}

/** Thrown where the graph refuses what is asked for: a filter that it does not know, a moment to come. */
export class ListRefused extends Error {
  override readonly name = 'ListRefused';
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join(' '));
    this.errors = errors;
  }
}

/** How many rows are read at once: as many as a page of the graph has. */
const page = 200;

/**
 * Reads the rows of a register page by page through the graph, so that its filters, orders, policies and moments hold, and
 * no more than a page is held. What is retired is not among them: nobody could bring it in again.
 *
 * @throws ListRefused
 */
export async function* readRows(graph: Pick<ComposedGraph, 'schema' | 'execute'>, asked: Asked): AsyncGenerator<Row> {
  for await (const { row } of readNamedRows(graph, asked, [])) yield row;
}

/**
 * The same with the names of the records that they refer to, in the language asked for; read in the same statements.
 *
 * @throws ListRefused
 */
export async function* readNamedRows(
  graph: Pick<ComposedGraph, 'schema' | 'execute'>,
  asked: Asked,
  references: readonly NamedReference[],
): AsyncGenerator<NamedRow> {
  const { register, viewer, language, requestId, signal, filter, orderBy, asOf } = asked;
  if (register.list === null) return;
  const document = documentOf(graph, register.list, references);
  const given = Object.fromEntries(
    Object.entries({ filter, orderBy, asOf }).filter(([, value]) => value !== undefined),
  );
  for (let after: string | null = null; ; ) {
    const result = await graph.execute({
      schema: graph.schema,
      document,
      variableValues: { ...given, after },
      contextValue: createContext({ viewer, language, requestId, signal }),
    });
    const errors = result.errors ?? [];
    if (errors.length) throw new ListRefused(errors);
    const { list } = result.data as { readonly list: Page };
    for (const { row, retiredAt, ...named } of list.nodes) {
      if ((retiredAt ?? null) !== null) continue;
      const names = references.map(({ name, shows }) => [name, named[`${prefix}${name}`]?.[shows] ?? null]);
      yield { row, names: Object.fromEntries(names) };
    }
    if (!list.pageInfo.hasNextPage) return;
    after = list.pageInfo.endCursor;
  }
}

/** How the document calls records that rows refer to, so that none of them is taken for a field of its own. */
const prefix = 'named_';

interface Page {
  readonly nodes: readonly (Readonly<Record<string, Readonly<Record<string, string | null>> | null>> & {
    readonly row: Row;
    readonly retiredAt?: string | null;
  })[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const documents = new WeakMap<object, Map<string, DocumentNode>>();

/** The operation that reads a page of a list, made once, so that it is prepared once. */
function documentOf(
  { schema }: Pick<ComposedGraph, 'schema'>,
  list: string,
  references: readonly NamedReference[],
): DocumentNode {
  const key = [list, ...references.map(({ name }) => name)].join();
  const made = documents.get(schema) ?? new Map<string, DocumentNode>();
  documents.set(schema, made);
  const known = made.get(key);
  if (known) return known;
  const field = schema.getQueryType()?.getFields()[list];
  if (!field) throw new Error(`The graph has no list ${list}.`);
  const taken = field.args.filter(({ name }) => ['filter', 'orderBy', 'asOf'].includes(name));
  const variables = taken.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = taken.map(({ name }) => `${name}: $${name}`).join(', ');
  const named = references.map(({ name, shows }) => `${prefix}${name}: ${name} { ${shows} }`);
  const nodes = ['row', ...(hasRetirement(schema, String(field.type)) ? ['retiredAt'] : []), ...named].join(' ');
  const document = parse(
    `query Export($after: String, ${variables}) { list: ${list}(first: ${page}, after: $after, ${passed}) { nodes { ${nodes} } pageInfo { hasNextPage endCursor } } }`,
  );
  made.set(key, document);
  return document;
}

function hasRetirement(schema: ComposedGraph['schema'], connection: string): boolean {
  const noun = connection.replace(/Connection!?$/, '');
  const type = schema.getType(noun);
  return type !== undefined && 'getFields' in type && 'retiredAt' in type.getFields();
}
