import { type ComposedGraph, createContext } from '@plangraph/schema';
import { type DocumentNode, type GraphQLError, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { RouteRequest } from '../routes/route.ts';
import type { RootField } from './roots.ts';

/** What one root field is asked for. */
export interface Question {
  readonly field: RootField;
  readonly of: 'query' | 'mutation';
  /** What its arguments are given; those that are undefined are left out. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What is asked of it, in braces; empty for a value. */
  readonly selection: string;
}

/** What a root field answered. */
export interface Answered {
  /** Its value; null where it has none. */
  readonly value: unknown;
  /** What went wrong, as clients are told. */
  readonly errors: readonly GraphQLError[];
}

/** Documents are made once, so that what is asked again is prepared already. */
const documents = new LRUCache<string, DocumentNode>({
  maxSize: 4_000_000,
  maxEntrySize: 400_000,
  sizeCalculation: ({ loc }, text) => 1_000 + 2 * text.length + 80 * (loc?.end ?? 0),
});

/** Asks the graph for one root field: by its own operation, as whoever sent the request. */
export async function ask(
  { schema, execute }: Pick<ComposedGraph, 'schema' | 'execute'>,
  request: Pick<RouteRequest, 'viewer' | 'language' | 'requestId' | 'signal' | 'tell'>,
  { field, of, values, selection }: Question,
): Promise<Answered> {
  const { viewer, language, requestId, signal, tell } = request;
  const given = field.args.filter(({ name }) => values[name] !== undefined);
  const variables = given.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const inBrackets = (text: string) => (text ? `(${text})` : '');
  const text = `${of} Rest${inBrackets(variables)} { ${field.name}${inBrackets(passed)} ${selection} }`;
  const document = documents.get(text) ?? parse(text);
  documents.set(text, document);
  const result = await execute({
    schema,
    document,
    variableValues: Object.fromEntries(given.map(({ name }) => [name, values[name]])),
    contextValue: createContext({ viewer, language, requestId, signal }),
  });
  const data = result.data as Readonly<Record<string, unknown>> | null | undefined;
  return { value: data?.[field.name] ?? null, errors: (result.errors ?? []).map(tell) };
}
