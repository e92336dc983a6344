import type { Database } from '@plangraph/database';
import type { TestGraph } from '@plangraph/testing';
import { logSource, startWorker } from '@plangraph/worker';
import { type CommandLine, openCommandLine } from './commandLine.ts';
import { kaihuaGraph } from './world.ts';

/** A county that has its plan and nobody who works on it, behind a gateway on a real socket, with a worker beside it. */
export interface Month {
  readonly url: string;
  readonly database: Database;
  /** The operator's first key: it may set up and read, and nothing else. */
  readonly setup: string;
  /** Asks for something, or sends a file. */
  send(path: string, sent: Sent): Promise<Answer>;
  /** Asks the graph; fails where it answers an error. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for.
  ask(document: string, key: string, variables?: object): Promise<any>;
  close(): Promise<void>;
}

interface Sent {
  readonly key: string;
  readonly body?: Uint8Array<ArrayBuffer> | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer, read whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for.
  readonly json: any;
}

/** Opens it. */
export async function openMonth(): Promise<Month> {
  const graph: TestGraph = await kaihuaGraph();
  const { database } = graph;
  const line: CommandLine = await openCommandLine(database);
  const log = { debug: () => {}, warn: (facts: object) => console.error(facts) };
  const worker = startWorker({
    database,
    graph,
    means: null,
    source: logSource(database.pool),
    log,
    settings: { pause: 20 },
  });
  const send: Month['send'] = async (path, { key, body, headers = {} }) => {
    const response = await fetch(`${line.url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${key}`, 'accept-language': 'zh', ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      bytes,
      json: isJson ? JSON.parse(String(bytes)) : null,
    };
  };
  return {
    url: line.url,
    database,
    setup: await line.key('setup', null, ['READ', 'ADMINISTER', 'IMPORT']),
    send,
    async ask(query, key, variables = {}) {
      const headers = { 'content-type': 'application/json' };
      const { json } = await send('/graphql', { key, headers, body: JSON.stringify({ query, variables }) });
      if (json.errors) throw new Error(JSON.stringify(json.errors));
      return json.data;
    },
    async close() {
      await worker.stop();
      await line.close();
      await graph.close();
    },
  };
}
