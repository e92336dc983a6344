import { type ComposedGraph, createContext, type Language, type RowRegister, type Viewer } from '@plangraph/schema';
import { type DocumentNode, type GraphQLError, parse } from 'graphql';

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
  const { register, viewer, language, requestId, signal, filter, orderBy, asOf } = asked;
  if (register.list === null) return;
  const document = documentOf(graph, register.list);
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
    for (const { row, retiredAt } of list.nodes) if ((retiredAt ?? null) === null) yield row;
    if (!list.pageInfo.hasNextPage) return;
    after = list.pageInfo.endCursor;
  }
}

interface Page {
  readonly nodes: readonly { readonly row: Row; readonly retiredAt?: string | null }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const documents = new WeakMap<object, Map<string, DocumentNode>>();

/** The operation that reads a page of a list, made once, so that it is prepared once. */
function documentOf({ schema }: Pick<ComposedGraph, 'schema'>, list: string): DocumentNode {
  const made = documents.get(schema) ?? new Map<string, DocumentNode>();
  documents.set(schema, made);
  const known = made.get(list);
  if (known) return known;
  const field = schema.getQueryType()?.getFields()[list];
  if (!field) throw new Error(`The graph has no list ${list}.`);
  const taken = field.args.filter(({ name }) => ['filter', 'orderBy', 'asOf'].includes(name));
  const variables = taken.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = taken.map(({ name }) => `${name}: $${name}`).join(', ');
  const nodes = hasRetirement(schema, String(field.type)) ? 'row retiredAt' : 'row';
  const document = parse(
    `query Export($after: String, ${variables}) { list: ${list}(first: ${page}, after: $after, ${passed}) { nodes { ${nodes} } pageInfo { hasNextPage endCursor } } }`,
  );
  made.set(list, document);
  return document;
}

function hasRetirement(schema: ComposedGraph['schema'], connection: string): boolean {
  const noun = connection.replace(/Connection!?$/, '');
  const type = schema.getType(noun);
  return type !== undefined && 'getFields' in type && 'retiredAt' in type.getFields();
}
