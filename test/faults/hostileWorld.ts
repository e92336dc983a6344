import type { Database } from '@plangraph/database';
import { boundedDocuments, createGateway, createLog, domains, readConfig } from '@plangraph/gateway';
import { composeGraph } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';

/** An answer over HTTP. */
interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

/** The whole product on an empty database, with what it keeps of documents in sight. */
export interface HostileWorld {
  readonly database: Database;
  readonly documents: ReturnType<typeof boundedDocuments>;
  /** Sends an operation through the front door. */
  ask(query: string, variables?: object): Promise<Answer>;
  close(): Promise<void>;
}

/** Opens the product as its operator does, without a port. */
export async function openHostileWorld(): Promise<HostileWorld> {
  const documents = boundedDocuments();
  const database = await scratchDatabase({ poolSize: 2 });
  const gateway = createGateway({
    graph: composeGraph({ domains, database }),
    log: createLog('silent'),
    config: readConfig({ NODE_ENV: 'production', PLANGRAPH_DATASETS: 'none' }),
    documents,
  });
  return {
    database,
    documents,
    close: () => database.close(),
    async ask(query, variables = {}) {
      const response = await gateway.fetch('http://gateway/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
  };
}

/** Something within itself, that many times. */
export const nested = (times: number, open: string, inside: string, close: string): string =>
  open.repeat(times) + inside + close.repeat(times);

/** Something that many times, each under a number of its own. */
export const numbered = (times: number, write: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => write(index)).join(' ');
