import type { Browser, BrowserContext, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { watchSettling } from './settled.ts';

/** How a page is looked at. */
export interface OpenOptions {
  readonly width?: number;
  readonly dark?: boolean;
  readonly workers?: boolean;
  /** Who is signed in; nobody when left out. */
  readonly token?: string | null;
  /** What all its requests bear, as a proxy would add it. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A page with all that it asked for. */
export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The requests since the page was opened, or since `requests` was last emptied. */
  readonly requests: { url: string; bytes: number }[];
  /** Waits until the page has all that it asked for. */
  readonly settle: () => Promise<void>;
  /** What went wrong in the page. */
  readonly problems: string[];
}

/** Opens an address as somebody new would, until its heading stands there; it is closed with the test, so that it follows nothing any more. */
export async function openPage(
  browser: Browser,
  address: string,
  { width = 1280, dark = false, workers = false, token = null, headers = {} }: OpenOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width, height: Math.min(900, width * 2) },
    colorScheme: dark ? 'dark' : 'light',
    serviceWorkers: workers ? 'allow' : 'block',
    locale: 'zh-CN',
    extraHTTPHeaders: headers,
  });
  onTestFinished(() => context.close());
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
  await page.goto(address);
  await page.waitForSelector('main h1');
  return { page, context, requests, settle, problems };
}
