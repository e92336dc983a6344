import type { Database } from '@plangraph/database';
import { createGateway, createLog, domains, readConfig } from '@plangraph/gateway';
import { composeGraph } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';

/** An answer over HTTP. */
interface Answer {
  readonly status: number;
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

/** The whole product in production mode on a database of its own. */
export interface AttackedWorld {
  readonly database: Database;
  ask(query: string, variables?: object): Promise<Answer>;
  close(): Promise<void>;
}

/** Opens the product as its operator does, without a port. */
export async function openAttackedWorld(): Promise<AttackedWorld> {
  const database = await scratchDatabase({ poolSize: 2 });
  const gateway = createGateway({
    graph: composeGraph({ domains, database }),
    log: createLog('silent'),
    config: readConfig({ NODE_ENV: 'production', PLANGRAPH_DATASETS: 'none' }),
  });
  return {
    database,
    close: () => database.close(),
    async ask(query, variables = {}) {
      const response = await gateway.fetch('http://gateway/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as object) };
    },
  };
}
