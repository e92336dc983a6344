import type { Database } from '@plangraph/database';
import { type ComposedGraph, createContext, type Language, type Viewer } from '@plangraph/schema';
import type { DocumentNode } from 'graphql';

/** What feeds are made with. */
export interface FeedMeans {
  readonly graph: Pick<ComposedGraph, 'execute' | 'schema'>;
  readonly database: Pick<Database, 'prisma'>;
}

/** For whom a feed is made: its organisation's reader; null of the organisation is the operator. */
export interface FeedReader {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly requestId: string;
  readonly signal: AbortSignal;
}

/** Asks the graph in the rights of a feed's reader; throws what keeps it from being answered whole. */
export async function askGraph<Data>(
  { graph }: Pick<FeedMeans, 'graph'>,
  { viewer, language, requestId, signal }: FeedReader,
  document: DocumentNode,
  variableValues: Readonly<Record<string, unknown>>,
): Promise<Data> {
  const contextValue = createContext({ viewer, language, requestId, signal });
  const { data, errors } = await graph.execute({ schema: graph.schema, document, contextValue, variableValues });
  if (errors?.length) throw errors[0];
  return data as Data;
}

/** A value of an enum, and what it is called in the language that is asked for. */
export interface WordsOf {
  readonly name: string;
  readonly values: readonly { readonly value: string; readonly label: string }[];
}

/** Finds what a value of an enum is called. */
export function wordIn(words: readonly WordsOf[], name: string, value: string): string {
  return words.find((each) => each.name === name)?.values.find((each) => each.value === value)?.label ?? value;
}
