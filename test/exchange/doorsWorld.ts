import { createRoutes, findClient, isKey, makeOperatorsKey, noteUse } from '@plangraph/exchange';
import { createLog, readConfig, runGateway } from '@plangraph/gateway';
import type { TestGraph } from '@plangraph/testing';
import { demoGraph } from '../journeys/demoWorld.ts';

/** A gateway on a real socket over the demonstration's year, and keys that open it. */
export interface DoorsWorld {
  readonly url: string;
  readonly graph: TestGraph;
  /** Keys by what they may. */
  readonly keys: { readonly reads: string; readonly administers: string; readonly brings: string };
  /** Sends a request, as the public unless it shows who asks. */
  send(path: string, options?: RequestInit): Promise<Sent>;
  close(): Promise<void>;
}

/** An answer, read whole. */
interface Sent {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for.
  readonly json: any;
}

/** Starts it. */
export async function openDoorsWorld(settings: Readonly<Record<string, string>> = {}): Promise<DoorsWorld> {
  const graph = await demoGraph();
  const { database } = graph;
  const keyOf = async (code: string, scopes: Parameters<typeof makeOperatorsKey>[1]['scopes']) => {
    const client = { code, scopes, areas: [], organisation: null, days: 30 };
    const made = await database.prisma.$transaction((inner) => makeOperatorsKey(inner, client));
    if (!('key' in made)) throw new Error(made.refusal);
    return made.key;
  };
  const keys = {
    reads: await keyOf('reader', ['READ']),
    administers: await keyOf('setup', ['READ', 'ADMINISTER']),
    brings: await keyOf('bringer', ['READ', 'ADMINISTER', 'IMPORT']),
  };
  const config = readConfig({ PORT: '0', PLANGRAPH_DATASETS: 'none', ...settings });
  const people = {
    isKey,
    appointmentsOf: async () => [],
    clientOf: (key: string) => findClient(database.pool, key),
    noteUse: (key: number) => noteUse(database.pool, key),
  };
  const open = async () => ({
    graph,
    people,
    exchange: createRoutes({ graph, database }),
    check: async () => 'ready' as const,
    close: async () => {},
  });
  const gateway = await runGateway({ config, log: createLog('silent'), open });
  await gateway.served;
  return {
    url: gateway.url,
    graph,
    keys,
    async send(path, { headers, ...options } = {}) {
      const response = await fetch(`${gateway.url}${path}`, {
        ...options,
        headers: { 'accept-language': 'en', ...headers },
      });
      const text = await response.text();
      const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
      return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : null };
    },
    async close() {
      await gateway.stop();
      await graph.close();
    },
  };
}
