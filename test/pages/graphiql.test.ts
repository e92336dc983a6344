import type { Page, Request, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, inBrowser } from './browser.ts';
import { signInOn } from './signIn.ts';
import { openPagesWorld, type PagesWorld } from './world.ts';

/** What a tab asked when play was pressed, and what it was answered. */
interface Played {
  readonly asked: { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> };
  readonly answered: Response;
}

/** Presses play in the tab that is open. */
async function play(page: Page): Promise<Played> {
  const isAnswer = (response: Response) => {
    const { query } = askedBy(response.request());
    return query !== '' && !query.includes('IntrospectionQuery');
  };
  const [answered] = await Promise.all([
    page.waitForResponse(isAnswer, { timeout: 30_000 }),
    page.getByRole('button', { name: /^Execute query/ }).click(),
  ]);
  return { asked: askedBy(answered.request()), answered };
}

/** What a request asks the graph; what is followed goes by GET. */
function askedBy(request: Request): Played['asked'] {
  const { pathname, searchParams } = new URL(request.url());
  if (pathname !== '/graphql') return { query: '' };
  if (request.method() === 'POST') return request.postDataJSON();
  return { query: searchParams.get('query') ?? '', variables: JSON.parse(searchParams.get('variables') ?? '{}') };
}

/** The errors of an answer: its own, and those that results of mutations hold. */
function errorsOf({
  data,
  errors = [],
}: {
  data?: Record<string, unknown>;
  errors?: readonly unknown[];
}): readonly unknown[] {
  const results = Object.values(data ?? {}) as ({ errors?: readonly unknown[] } | null)[];
  return [...errors, ...results.flatMap((result) => result?.errors ?? [])];
}

describe.skipIf(!browserPath)(inBrowser('GraphiQL in development'), () => {
  let world: PagesWorld;
  beforeAll(async () => {
    world = await openPagesWorld();
  });
  afterAll(() => world?.close());

  it('asks as whoever signs in by its button, and answers every example tab without an error when play is pressed', async () => {
    const { page } = await world.open('/sign-in?from=/graphql&lang=en');
    // Responsible for what the examples report, and may make keys and endpoints.
    await signInOn(page, 'zhou', 'kaihua-demo-statistics', 'reporter', 'administrator');
    await page.locator('#sign-in').getByText('Sign out').waitFor({ timeout: 60_000 });
    const tabs = page.locator('.graphiql-tab-button');
    await tabs.first().waitFor({ timeout: 60_000 });
    const operations: string[] = [];
    for (let at = 0; at < (await tabs.count()); at += 1) {
      // A hand holds the button for a while; a tab must not move away meanwhile.
      await tabs.nth(at).click({ delay: 80 });
      // A tab is read a tenth of a second after it was opened, and noted then: nobody is as quick as a test.
      const opened = await tabs.nth(at).textContent();
      if (at > 0)
        await expect
          .poll(() => page.evaluate(`localStorage['graphiql:query']`), { timeout: 10_000 })
          .toContain(` ${opened}`);
      const { asked, answered } = await play(page);
      const [, sort, name = ''] = /^\s*(query|mutation|subscription) (\w+)/m.exec(asked.query) ?? [];
      expect(name).toBe(opened);
      operations.push(name);
      expect(answered.status(), name).toBe(200);
      expect(Object.keys(asked.variables ?? {}), name).toEqual(expect.arrayContaining(neededBy(asked.query)));
      if (sort === 'subscription') {
        // What is followed goes on until the same button ends it.
        expect(answered.headers()['content-type']).toContain('text/event-stream');
        await page.locator('.graphiql-execute-button').click();
        continue;
      }
      expect(errorsOf(await answered.json()), name).toEqual([]);
      await page.locator('.graphiql-response').getByText('"data"').first().waitFor();
    }
    expect(operations).toEqual(expect.arrayContaining(['PlanOnAPage', 'Submit', 'DryRun', 'Follow']));

    const viewer = `fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { organisation { code } } }' }) }).then((answer) => answer.json())`;
    expect(await page.evaluate(viewer)).toMatchObject({
      data: { viewer: { organisation: { code: 'kaihua-demo-statistics' } } },
    });
    await page.locator('#sign-in').click();
    await page.locator('#sign-in').getByText('Sign in').waitFor({ timeout: 60_000 });
    expect(await page.evaluate(viewer)).toMatchObject({ data: { viewer: null } });
  }, 240_000);
});

/** The variables without which an operation cannot be asked, by name. */
function neededBy(query: string): string[] {
  const [, declared = ''] = /^\s*(?:query|mutation|subscription) \w+\s*\(([^)]*)\)/m.exec(query) ?? [];
  return [...declared.matchAll(/\$(\w+):\s*[\w[\]!]*!(?=[\s,$]|$)/g)].map(([, name = '']) => name);
}
