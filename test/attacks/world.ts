import type { Database } from '@plangraph/database';
import { createGateway, createLog, domains, readConfig } from '@plangraph/gateway';
import { composeGraph, type Viewer } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';
import type { GraphQLSchema } from 'graphql';

/** An answer over HTTP. */
interface Answer {
  readonly status: number;
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

/** The whole product in production mode on a database of its own. */
export interface AttackedWorld {
  readonly database: Database;
  readonly schema: GraphQLSchema;
  /** Sends an operation, and gives what came back as it came. */
  send(query: string, variables?: object): Promise<{ status: number; text: string }>;
  ask(query: string, variables?: object): Promise<Answer>;
  close(): Promise<void>;
}

/** Opens the product as its operator does, without a port. */
export async function openAttackedWorld({ viewer = null }: { viewer?: Viewer | null } = {}): Promise<AttackedWorld> {
  const database = await scratchDatabase({ poolSize: 2 });
  const graph = composeGraph({ domains, database });
  const { schema } = graph;
  const gateway = createGateway({
    graph,
    viewerOf: () => viewer,
    log: createLog('silent'),
    config: readConfig({ NODE_ENV: 'production', PLANGRAPH_DATASETS: 'none' }),
  });
  const send: AttackedWorld['send'] = async (query, variables = {}) => {
    const response = await gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, text: await response.text() };
  };
  return {
    database,
    schema,
    close: () => database.close(),
    send,
    async ask(query, variables) {
      const { status, text } = await send(query, variables);
      return { status, ...(JSON.parse(text) as object) };
    },
  };
}
