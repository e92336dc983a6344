import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTidings } from '@plangraph/database';
import { loadDemo } from '@plangraph/demo';
import { addressRule, createRoutes, openWebhookKeys, type WebhookMeans, webhookMeans } from '@plangraph/exchange';
import { createLog, domains, readConfig, runGateway } from '@plangraph/gateway';
import { type ComposedGraph, composeGraph } from '@plangraph/schema';
import { createTestGraph, template } from '@plangraph/testing';
import { logSource, startWorker, type Worker } from '@plangraph/worker';
import { parse } from 'graphql';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { datasets, load } from '../journeys/world.ts';
import { quick } from '../webhooks/world.ts';
import { browserPath } from './browser.ts';
import type { IdentityProvider } from './provider.ts';
import { watchSettling } from './settled.ts';

/** Where partners of these tests listen: an address of this machine that is none of the gateway's. */
export const partner = '127.0.0.2';
const partners = `${partner}/32`;

const refresh = join(import.meta.dirname, '../../services/cockpit/bundle/refresh.ts');

/** A gateway that serves the pages over the demonstration's year, and a browser that looks at them. */
export interface PagesWorld {
  readonly url: string;
  /** Where files may be put until the world closes. */
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

/** How a page is looked at. */
interface OpenOptions {
  readonly width?: number;
  readonly dark?: boolean;
  readonly workers?: boolean;
  /** Who is signed in; nobody when left out. */
  readonly token?: string | null;
}

/** A page with all that it asked for. */
interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The requests since the page was opened, or since `requests` was last emptied. */
  readonly requests: { url: string; bytes: number }[];
  /** Waits until the page has all that it asked for. */
  readonly settle: () => Promise<void>;
  /** What went wrong in the page. */
  readonly problems: string[];
}

/** Starts both; with a provider, people may sign in there too. */
export async function openPagesWorld(provider?: IdentityProvider): Promise<PagesWorld> {
  execFileSync(process.execPath, [refresh], { stdio: ['ignore', 'ignore', 'inherit'] });
  await template('kaihua-2023-demo', async (database) => {
    await load(database, datasets.kaihua);
    await loadDemo({ database, domains, plan: 'kaihua-2023' });
  });
  const made = await createTestGraph({ domains, from: 'kaihua-2023-demo' });
  const tidings = openTidings({ database: made.database });
  const webhooks: WebhookMeans = {
    keys: openWebhookKeys(['an-operators-key-of-these-tests-0123456789']),
    addresses: addressRule([partners], false),
    parse,
    schema: () => graph.schema,
  };
  const means = [webhookMeans.give(webhooks)];
  const graph: ComposedGraph = composeGraph({ domains, database: made.database, tidings, means });
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-pages-'));
  const exchange = createRoutes({ graph, database: made.database });
  const open = async () => ({ graph, exchange, check: async () => 'ready' as const, close: async () => {} });
  const start = async (port: string) => {
    const settings = { PORT: port, PLANGRAPH_DATASETS: 'none', PLANGRAPH_DATA_DIR: folder, ...provider?.settings };
    const started = await runGateway({ config: readConfig(settings), log: createLog('silent'), open });
    await started.served;
    return started;
  };
  let worker: Worker | undefined;
  let gateway = await start('0');
  const { url } = gateway;
  provider?.serve(url);
  const browser = await chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox'] });
  return {
    url,
    folder,
    work() {
      const [database, source] = [made.database, logSource(made.database.pool)];
      const log = { debug() {}, warn() {} };
      worker ??= startWorker({ database, graph, means: webhooks, source, log, settings: quick });
    },
    stop: () => gateway.stop(),
    async start() {
      gateway = await start(new URL(url).port);
    },
    open: (path, options) => openPage(browser, url, path, options),
    async close() {
      await browser.close();
      await worker?.stop();
      await gateway.stop();
      await tidings.close();
      await made.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function openPage(
  browser: Browser,
  url: string,
  path: string,
  { width = 1280, dark = false, workers = false, token = null }: OpenOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width, height: Math.min(900, width * 2) },
    colorScheme: dark ? 'dark' : 'light',
    serviceWorkers: workers ? 'allow' : 'block',
    locale: 'zh-CN',
  });
  context.setDefaultTimeout(10_000);
  if (token) await context.addInitScript(`sessionStorage.setItem('plangraph.token', ${JSON.stringify(token)})`);
  const page = await context.newPage();
  const settle = watchSettling(page);
  const requests: Opened['requests'] = [];
  const problems: string[] = [];
  context.on('requestfinished', async (request) => {
    const sizes = await request.sizes().catch(() => null);
    requests.push({ url: request.url(), bytes: (sizes?.responseBodySize ?? 0) + (sizes?.responseHeadersSize ?? 0) });
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Service Worker|ERR_INTERNET/.test(message.text()))
      problems.push(message.text());
  });
  await page.goto(`${url}${path}`);
  await page.waitForSelector('main h1');
  await settle();
  return { page, context, requests, settle, problems };
}
