import type { Database } from '@plangraph/database';
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
import { asGateway, scratchDatabase } from './scratchDatabase.ts';

/** An answer of the graph, as a client receives it. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for; its shape is the query's.
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

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
    onStatement: (text) => statements.push(text),
  });
  const served = await asGateway(database, { onStatement: (text) => statements.push(text) });
  const graph = composeGraph({
    domains: options.domains,
    database: served,
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
    plugins: [directly],
  });
  const send: TestGraph['query'] = async (document, variables = {}, context = {}) => {
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document, variables }),
    };
    const response = await yoga.fetch('http://graph.test/graphql', request, { stated: context });
    return (await response.json()) as Answer;
  };
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
    async close() {
      await served.close();
      await database.close();
    },
  };
}
