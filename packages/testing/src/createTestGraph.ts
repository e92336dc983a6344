import { type Database, openTidings } from '@plangraph/database';
import {
  type ComposedGraph,
  type ConnectedSystem,
  composeGraph,
  createContext,
  type Domain,
  type GivenMeans,
  type StatedRequest,
} from '@plangraph/schema';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Answer } from './answer.ts';
import { readAnswers, useFollowing } from './following.ts';
import { asGateway, scratchDatabase } from './scratchDatabase.ts';

/** A whole graph for one test file: composed domains on a database of their own. */
export interface TestGraph extends ComposedGraph {
  /** The graph's database, as its owner: what a test puts in and looks up. The graph itself connects as a gateway does. */
  readonly database: Database;
  /** SQL statements run since the last `forget()`. */
  readonly statements: readonly string[];
  /** Empties `statements`. */
  forget(): void;
  /** Sends an operation through the front door. */
  query(
    document: string,
    variables?: Readonly<Record<string, unknown>>,
    context?: Partial<StatedRequest>,
  ): Promise<Answer>;
  /** Sends an operation through the front door, but has graphql-js resolve it field by field: for comparison. */
  queryByField(
    document: string,
    variables?: Readonly<Record<string, unknown>>,
    context?: Partial<StatedRequest>,
  ): Promise<Answer>;
  /** Subscribes through the front door, over SSE; gives what is told, answer by answer, until it is left. */
  follow(
    document: string,
    variables?: Readonly<Record<string, unknown>>,
    context?: Partial<StatedRequest>,
  ): Promise<AsyncGenerator<Answer>>;
  close(): Promise<void>;
}

/**
 * Makes a graph of domains on a scratch database.
 *
 * @param options.from name of a template (see `template`) that the database is a copy of; empty tables when left out.
 */
export async function createTestGraph(options: {
  readonly domains: readonly Domain[];
  readonly from?: string;
  /** The last migration that the database has, where it is to be one of an earlier release. */
  readonly upTo?: string;
  /** Other systems that it asks; see `fakeSystem`. */
  readonly systems?: readonly ConnectedSystem[];
  /** What of the process its domains need. */
  readonly means?: readonly GivenMeans[];
  /** Which of the domains it serves as a subgraph; the whole graph when left out. */
  readonly subgraph?: readonly string[];
}): Promise<TestGraph> {
  const statements: string[] = [];
  const database = await scratchDatabase({
    ...(options.from ? { from: options.from } : {}),
    ...(options.upTo ? { upTo: options.upTo } : {}),
    onStatement: (text) => statements.push(text),
  });
  const served = await asGateway(database, { onStatement: (text) => statements.push(text) });
  const tidings = openTidings({ database: served });
  const graph = composeGraph({
    domains: options.domains,
    database: served,
    tidings,
    systems: options.systems ?? [],
    means: options.means ?? [],
    subgraph: options.subgraph,
  });
  let byField = false;
  const directly: Plugin = {
    onExecute: ({ setExecuteFn }) => {
      if (!byField) setExecuteFn(graph.execute);
    },
  };
  // Stated with each request, so that several may be asked for at the same time by different people.
  const yoga = createYoga<{ readonly stated: Partial<StatedRequest> }>({
    schema: graph.served,
    maskedErrors: false,
    logging: false,
    context: ({ stated }) => createContext({ requestId: 'test', ...stated }),
    plugins: [directly, useFollowing()],
  });
  const ask = (accept: string, [query, variables = {}, stated = {}]: Parameters<TestGraph['query']>) => {
    const headers = { 'content-type': 'application/json', accept };
    const request = { method: 'POST', headers, body: JSON.stringify({ query, variables }) };
    return yoga.fetch('http://graph.test/graphql', request, { stated });
  };
  const send: TestGraph['query'] = async (...asked) => (await (await ask('application/json', asked)).json()) as Answer;
  return {
    ...graph,
    database,
    statements,
    forget: () => statements.splice(0),
    query: send,
    queryByField: async (...request) => {
      byField = true;
      return send(...request).finally(() => {
        byField = false;
      });
    },
    follow: async (...asked) => readAnswers((await ask('text/event-stream', asked)) as Response),
    async close() {
      await tidings.close();
      await served.close();
      await database.close();
    },
  };
}
