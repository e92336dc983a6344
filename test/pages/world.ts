import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTidings } from '@plangraph/database';
import { loadDemo } from '@plangraph/demo';
import { openDocumentStore } from '@plangraph/documents';
import { addressRule, createRoutes, openWebhookKeys, type WebhookMeans, webhookMeans } from '@plangraph/exchange';
import { createLog, domains, readConfig, runGateway } from '@plangraph/gateway';
import { passagesFrom } from '@plangraph/plan';
import { type ComposedGraph, composeGraph } from '@plangraph/schema';
import { scratchDatabase, template } from '@plangraph/testing';
import { logSource, startWorker, type Worker } from '@plangraph/worker';
import { parse } from 'graphql';
import { datasets, load } from '../journeys/world.ts';
import { quick } from '../webhooks/world.ts';
import { type Opened, type OpenOptions, openPage } from './opened.ts';
import type { IdentityProvider } from './provider.ts';
import { sharedBrowser } from './sharedBrowser.ts';

/** Where partners of these tests listen: an address of this machine that is none of the gateway's. */
export const partner = '127.0.0.2';
const partners = `${partner}/32`;

/** A gateway that serves the pages over the demonstration's year, and a browser that looks at them. */
export interface PagesWorld {
  readonly url: string;
  /** Where files may be put until the world closes; documents that lie there by their SHA-256 are the graph's. */
  readonly folder: string;
  /** Starts the worker that delivers what endpoints are told; it stops with the world. */
  work(): void;
  /** Stops the gateway; the browser and what it has open stay. */
  stop(): Promise<void>;
  /** Starts it again at the same address. */
  start(): Promise<void>;
  /** Opens an address as somebody new would: nothing kept, nobody signed in. */
  open(path: string, options?: OpenOptions): Promise<Opened>;
  close(): Promise<void>;
}

/** Starts both; with a provider, people may sign in there too. */
export async function openPagesWorld(
  provider?: IdentityProvider,
  own: Readonly<Record<string, string>> = {},
): Promise<PagesWorld> {
  await template('kaihua-2023-demo', async (database) => {
    await load(database, datasets.kaihua);
    await loadDemo({ database, domains, plan: 'kaihua-2023' });
  });
  const database = await scratchDatabase({ from: 'kaihua-2023-demo' });
  const tidings = openTidings({ database });
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-pages-'));
  const webhooks: WebhookMeans = {
    keys: openWebhookKeys(['an-operators-key-of-these-tests-0123456789']),
    addresses: addressRule([partners], false),
    parse,
    schema: () => graph.schema,
  };
  const means = [webhookMeans.give(webhooks)];
  const systems = [passagesFrom(openDocumentStore({ address: folder, key: null, region: 'us-east-1' }))];
  const graph: ComposedGraph = composeGraph({ domains, database, tidings, means, systems });
  const exchange = createRoutes({ graph, database });
  const open = async () => ({ graph, exchange, check: async () => 'ready' as const, close: async () => {} });
  const start = async (port: string) => {
    const settings = {
      PORT: port,
      PLANGRAPH_DATASETS: 'none',
      PLANGRAPH_DATA_DIR: folder,
      ...provider?.settings,
      ...own,
    };
    const started = await runGateway({ config: readConfig(settings), log: createLog('silent'), open });
    await started.served;
    return started;
  };
  let worker: Worker | undefined;
  let gateway = await start('0');
  const { url } = gateway;
  provider?.serve(url);
  const browser = await sharedBrowser();
  return {
    url,
    folder,
    work() {
      const source = logSource(database.pool);
      const log = { debug() {}, warn() {} };
      worker ??= startWorker({ database, graph, means: webhooks, source, log, settings: quick });
    },
    stop: () => gateway.stop(),
    async start() {
      gateway = await start(new URL(url).port);
    },
    open: (path, options) => openPage(browser, `${url}${path}`, options),
    async close() {
      await worker?.stop();
      await gateway.stop();
      await tidings.close();
      await database.close();
      rmSync(folder, { recursive: true });
    },
  };
}
