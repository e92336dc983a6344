import type { Page, Request } from 'playwright-core';

/** How long a page must have asked for nothing to be settled, in milliseconds. */
const quiet = 250;
const every = 25;

/**
 * Watches what a page asks for; what is given waits until it has everything. The connection by which it is told of news stays open, and
 * is not waited for.
 */
export function watchSettling(page: Page): () => Promise<void> {
  const underWay = new Set<Request>();
  let last = Date.now();
  const end = (request: Request) => {
    underWay.delete(request);
    last = Date.now();
  };
  page.on('request', (request) => {
    if (!isFollowing(request)) underWay.add(request);
    last = Date.now();
  });
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return async () => {
    while (underWay.size > 0 || Date.now() - last < quiet) await page.waitForTimeout(every);
  };
}

function isFollowing(request: Request): boolean {
  return request.method() === 'POST' && (request.postData()?.includes('subscription') ?? false);
}
