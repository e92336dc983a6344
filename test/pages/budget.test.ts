import { domains, exampleTabs } from '@plangraph/gateway';
import { composeGraph } from '@plangraph/schema';
import type { Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, inBrowser } from './browser.ts';
import { openPagesWorld, type PagesWorld } from './world.ts';

/** One browser behind a proxy, which wants to know what each answer cost. */
const headers = { 'x-forwarded-for': '203.0.113.20', 'graphql-cost': 'report' };

/** What an address may have in a minute where the operator says nothing. */
const budget = 300_000;

const plan = '/plans/kaihua-2023';
const pages = [
  ['/', plan, `${plan}/whole`, `${plan}/briefing`, `${plan}/measures`, `${plan}/titles`, `${plan}/ranking`],
  ['industry', 'projects', 'innovation', 'opening-up', 'urban-rural', 'common-prosperity', 'governance'].map(
    (area) => `${plan}/areas/${area}`,
  ),
  [`${plan}/promises/jobs.new`, '/search?text=%E4%BC%81%E4%B8%9A', '/connections'],
].flat();

interface Told {
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
  readonly extensions?: { readonly cost?: { readonly total: number } };
}

const costIn = (told: Told | null) => told?.extensions?.cost?.total ?? 0;

/** What an answer to a page said that it cost; a stream of events says nothing before its end. */
async function costOf(response: Response): Promise<number> {
  if (!response.headers()['content-type']?.includes('json')) return 0;
  return costIn((await response.json().catch(() => null)) as Told | null);
}

describe.skipIf(!browserPath)(
  inBrowser('a minute of somebody without a token, under the limits that hold unless told otherwise'),
  () => {
    let world: PagesWorld;
    beforeAll(async () => {
      world = await openPagesWorld(undefined, { PLANGRAPH_PROXIES: '1' });
    }, 240_000);
    afterAll(() => world?.close());

    it('has room for every page and every operation that clients were promised, all together', async () => {
      const costs = new Map<string, number>();
      const refused: string[] = [];
      for (const path of pages) {
        const opened = await world.open('/', { headers });
        const costsOfPage: Promise<number>[] = [];
        opened.page.on('response', (response) => {
          if (response.status() === 429) refused.push(path);
          if (response.url().includes('/graphql')) costsOfPage.push(costOf(response));
        });
        await opened.page.goto(`${world.url}${path}`);
        await opened.page.waitForSelector('main h1');
        await opened.settle();
        costs.set(
          path,
          (await Promise.all(costsOfPage)).reduce((sum, each) => sum + each, 0),
        );
        await opened.context.close();
      }
      const tabs = exampleTabs(composeGraph({ domains }).schema).filter(
        ({ query }) => !/^\s*subscription/m.test(query),
      );
      for (const { query, variables } of tabs) {
        const answer = await fetch(`${world.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ query, variables: JSON.parse(variables ?? '{}') }),
        });
        const name = /(?:query|mutation) (\w+)/.exec(query)?.[1] ?? query;
        if (answer.status === 429) refused.push(name);
        costs.set(name, costIn((await answer.json()) as Told));
      }
      const total = [...costs.values()].reduce((sum, each) => sum + each, 0);
      const [[heaviest, most] = []] = [...costs].toSorted(([, one], [, other]) => other - one);
      console.info(
        `${costs.size} pages and operations cost ${total} of ${budget} (${((100 * total) / budget).toFixed(1)} %); the dearest, ${heaviest}, ${most}.`,
      );
      expect(refused).toEqual([]);
      expect(tabs.length).toBeGreaterThan(10);
      expect(pages.filter((path) => !costs.get(path))).toEqual([]);
      expect(total).toBeLessThan(budget / 2);
    }, 240_000);
  },
);
