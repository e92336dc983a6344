import type { ComposedGraph } from '@plangraph/schema';
import { execute, GraphQLSchema } from 'graphql';
import { createSchema } from 'graphql-yoga';
import { type Logger, pino } from 'pino';
import { type Config, readConfig } from '../src/config/config.ts';
import { createReadiness, type Readiness } from '../src/http/readiness.ts';
import { type GatewayServer, openServer } from '../src/http/server.ts';
import { createGateway, type Gateway } from '../src/start/gateway.ts';

/** A log that remembers its lines. */
export interface Memory {
  readonly log: Logger;
  readonly lines: Record<string, unknown>[];
}

/** Logs into memory. */
export function createMemory(level = 'debug'): Memory {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ level, base: null }, { write: (line: string) => lines.push(JSON.parse(line)) });
  return { log, lines };
}

/** The settings of a developer's machine, on any free port, with no data. */
export function testConfig(environment: Record<string, string> = {}): Config {
  return readConfig({ PORT: '0', PLANGRAPH_DATASETS: 'none', PLANGRAPH_DRAIN_SECONDS: '0', ...environment });
}

/** A schema that no domain composed, as a graph to be served: graphql-js alone answers it. */
export function plainGraph(schema: GraphQLSchema): ComposedGraph {
  return {
    schema,
    served: schema,
    sdl: null,
    deprecations: new Map(),
    systems: { counts: () => ({}) },
    execute: (args, otherwise = execute) => otherwise(args),
    answerFromRows: () => 'ROOT_FIELD',
    executions: () => ({ answered: 0, declined: {} }),
    perform: () => Promise.reject(new Error('Nothing is written here.')),
    rowRegisters: new Map(),
    registers: new Map(),
    events: new Map(),
    searchIndexes: new Map(),
    guarded: new Set(),
    owners: new Map(),
    ownMoments: new Set(),
    untold: new Set(),
  };
}

/** A graph of what resolvers may do to a gateway: answer, wait, fail as expected and fail by surprise. */
export function smallGraph(resolvers: Record<string, (...all: never[]) => unknown> = {}): ComposedGraph {
  const schema = createSchema({
    typeDefs: /* GraphQL */ `
      type Query {
        hello(name: String): String
        language: String
        requestId: String
        slow: String
        expected: String
        surprise: String
        strict: Int!
        wrongNumber: Int
        evenOnly(number: Int!): Int
      }
      type Mutation {
        change: String
      }
    `,
    resolvers: {
      Query: {
        hello: (_: unknown, { name }: { name?: string }) => `hello ${name ?? 'world'}`,
        language: (_: unknown, __: unknown, context: { language: string }) => context.language,
        requestId: (_: unknown, __: unknown, context: { requestId: string }) => context.requestId,
        wrongNumber: () => 'the secret is 42',
        evenOnly: (_: unknown, { number }: { number: number }) => number,
        ...resolvers,
      },
      Mutation: { change: () => 'changed' },
    },
  });
  if (schema instanceof GraphQLSchema) return plainGraph(schema);
  throw new Error('graphql was loaded twice');
}

/** A gateway over the small graph, entered without a port. */
export function openSmallGateway(
  resolvers: Record<string, (...all: never[]) => unknown> = {},
  environment: Record<string, string> = {},
): Memory & { gateway: Gateway; ask: (query: string, init?: RequestInit) => Promise<Answer> } {
  const memory = createMemory();
  const gateway = createGateway({ graph: smallGraph(resolvers), log: memory.log, config: testConfig(environment) });
  const ask = async (query: string, init: RequestInit = {}) => {
    const response = await gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      body: JSON.stringify({ query }),
      ...init,
      headers: { 'content-type': 'application/json', ...(init.headers as Record<string, string>) },
    });
    return { response, ...(JSON.parse(await response.text()) as Omit<Answer, 'response'>) };
  };
  return { ...memory, gateway, ask };
}

/** An answer of the graph. */
export interface Answer {
  readonly response: Response;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: { message: string; extensions: Record<string, unknown>; path?: string[] }[];
}

/** The whole way in: the server with the small gateway behind it. */
export async function openSmallServer(
  environment: Record<string, string> = {},
): Promise<Memory & { server: GatewayServer; readiness: Readiness }> {
  const config = testConfig(environment);
  const memory = createMemory();
  const readiness = createReadiness();
  const server = await openServer({ config, readiness, log: memory.log });
  return { ...memory, server, readiness };
}
