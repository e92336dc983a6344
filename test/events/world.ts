import type { Database } from '@plangraph/database';
import { openTidings } from '@plangraph/database';
import { createLog, readConfig, runGateway } from '@plangraph/gateway';
import { plan } from '@plangraph/plan';
import { composeGraph } from '@plangraph/schema';

/** One gateway of several on a database, over a real socket. */
export interface SocketGateway {
  readonly url: string;
  /** Subscribes over SSE. */
  follow(document: string, variables?: object, headers?: Readonly<Record<string, string>>): Promise<Following>;
  /** Stops as on SIGTERM: whoever follows is cut off. */
  stop(): Promise<void>;
}

/** A subscription as its client sees it. */
export interface Following {
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for; its shape is the document's.
  readonly answers: any[];
  /** Settles when it ends: `complete` where the gateway says so, `cut` where the connection broke. */
  readonly ended: Promise<'complete' | 'cut'>;
  leave(): void;
}

/** Runs a gateway of the spine on a database. */
export async function runOnSocket(
  database: Database,
  environment: Record<string, string> = {},
): Promise<SocketGateway> {
  const settings = {
    PORT: '0',
    PLANGRAPH_DATASETS: 'none',
    NODE_ENV: 'production',
    PLANGRAPH_DRAIN_SECONDS: '0',
    PLANGRAPH_METRICS: 'off',
  };
  const tidings = openTidings({ database });
  const gateway = await runGateway({
    config: { ...readConfig({ ...settings, ...environment }), cockpit: false },
    log: createLog('silent'),
    open: async () => ({
      graph: composeGraph({ domains: [plan], database, tidings }),
      check: () => database.state(),
      close: () => tidings.close(),
    }),
  });
  await gateway.served;
  return {
    url: gateway.url,
    follow: (document, variables, headers) => follow(gateway.url, document, variables, headers),
    stop: gateway.stop,
  };
}

/** Subscribes over SSE, as a client of its own. */
export async function follow(
  url: string,
  query: string,
  variables: object = {},
  headers: object = {},
): Promise<Following> {
  const stop = new AbortController();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query, variables }),
    signal: stop.signal,
  });
  const answers: Following['answers'] = [];
  const read = async (): Promise<'complete' | 'cut'> => {
    let text = '';
    for await (const chunk of (response.body as ReadableStream<Uint8Array>).pipeThrough(
      new TextDecoderStream() as never,
    )) {
      text += chunk;
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        if (part.includes('event: complete')) return 'complete';
        const [, data] = /^data: (.*)$/m.exec(part) ?? [];
        if (data) answers.push(JSON.parse(data));
      }
    }
    return 'cut';
  };
  return { answers, ended: read().catch(() => 'cut'), leave: () => stop.abort() };
}
