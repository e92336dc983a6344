import type { Database } from '@plangraph/database';
import { createGateway, createLog, type OpenResponseCache, openResponseCache, readConfig } from '@plangraph/gateway';
import { plan } from '@plangraph/plan';
import {
  type ComposedGraph,
  type Context,
  composeGraph,
  defineDomain,
  noteFreshUntil,
  type Viewer,
  viewerInPerson,
} from '@plangraph/schema';
import { GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';

const config = readConfig({ NODE_ENV: 'production', PLANGRAPH_DATASETS: 'none' });

/** One gateway of several on a database. */
export interface TestGateway {
  readonly cache: OpenResponseCache;
  /** How many requests were answered with what had been kept. */
  readonly hits: number;
  /** Sends a query by POST, or whatever request the options make of it. */
  ask(query: string, init?: RequestInit): Promise<Asked>;
  /** Sends a query by GET. */
  get(query: string, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

/** An answer over HTTP. */
interface Asked {
  readonly response: Response;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for; its shape is the query's.
  readonly data: any;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

export interface TestGatewayOptions {
  readonly database: Database;
  readonly viewerOf?: (request: Request) => Viewer | null;
  readonly lease?: number;
  readonly url?: string;
  /** The time, in milliseconds. */
  readonly now?: () => number;
  /** Called in the middle of a write, after its change and before its commit. */
  readonly beforeCommit?: () => Promise<void>;
}

/** Opens a gateway with a cache, over the spine and one mutation, and waits until it keeps answers. */
export async function openTestGateway(options: TestGatewayOptions): Promise<TestGateway> {
  const { database, viewerOf, lease, url, now } = options;
  const log = createLog('silent');
  const cache = openResponseCache({
    database,
    log,
    bytes: 1_000_000,
    ...(lease ? { lease } : {}),
    ...(url ? { url } : {}),
    ...(now ? { now } : {}),
  });
  let hits = 0;
  const watched: OpenResponseCache['cache'] = {
    ...cache.cache,
    find(key) {
      const answer = cache.cache.find(key);
      if (answer) hits += 1;
      return answer;
    },
  };
  const gateway = createGateway({
    graph: withMutation(options),
    log,
    config,
    cache: watched,
    settle: cache.settle,
    viewerOf,
  });
  while (!cache.isCurrent()) await new Promise((resolve) => setTimeout(resolve, 5));
  return {
    cache,
    get hits() {
      return hits;
    },
    ask: async (query, init = {}) => {
      const response = await gateway.fetch('http://gateway/graphql', {
        method: 'POST',
        body: JSON.stringify({ query }),
        ...init,
        headers: { 'content-type': 'application/json', ...(init.headers as Record<string, string>) },
      });
      return { response, ...(JSON.parse((await response.text()) || '{}') as { data: unknown }) };
    },
    get: async (query, headers = {}) =>
      gateway.fetch(`http://gateway/graphql?query=${encodeURIComponent(query)}`, { headers }),
    close: () => cache.close(),
  };
}

/** When the places of the roster close. */
export const closing = new Date('2023-06-30T08:05:00Z');

/** A domain whose rows are for those whom they name, and close at a moment at which nothing is written. */
const rosterAt = (now: () => number) =>
  defineDomain({
    id: 'roster',
    area: null,
    uses: { plan },
    types(graph) {
      graph.extend('Place', (t) => ({
        isOpen: t.derived({
          description: 'Whether the place has not closed yet.',
          type: 'Boolean',
          needs: { code: true },
          resolve: (_place, _args, context) => {
            const open = now() < closing.getTime();
            if (open) noteFreshUntil(context, closing);
            return open;
          },
        }),
        shownTo: t.derived({
          description: 'The name of who asks.',
          type: 'String',
          needs: { code: true },
          resolve: (_place, _args, context) => viewerInPerson(context)?.subject ?? 'nobody',
        }),
      }));
    },
  });

/** The spine with a mutation that renames a place, as only tests have it. */
function withMutation({
  database,
  now = () => Date.now(),
  beforeCommit = async () => {},
}: TestGatewayOptions): ComposedGraph {
  const graph = composeGraph({ domains: [plan, rosterAt(now)], database });
  const rename = {
    type: new GraphQLNonNull(GraphQLInt),
    args: { code: { type: new GraphQLNonNull(GraphQLString) }, name: { type: new GraphQLNonNull(GraphQLString) } },
    resolve: (_: unknown, { code, name }: { code: string; name: string }, __: Context) =>
      database.prisma.$transaction(async (transaction) => {
        const { id } = await transaction.place.update({ where: { code }, data: { nameZh: name } });
        await beforeCommit();
        return id;
      }),
  };
  const mutation = new GraphQLObjectType({ name: 'Mutation', fields: { rename } });
  const { types, ...config } = graph.schema.toConfig();
  const schema = new GraphQLSchema({ ...config, types: types.filter(({ name }) => name !== mutation.name), mutation });
  return { ...graph, schema, served: schema };
}
