import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, inBrowser } from './browser.ts';
import { signInOn } from './signIn.ts';
import { openPagesWorld, type PagesWorld } from './world.ts';

describe.skipIf(!browserPath)(inBrowser('GraphiQL in development'), () => {
  let world: PagesWorld;
  beforeAll(async () => {
    world = await openPagesWorld();
  });
  afterAll(() => world?.close());

  it('asks as whoever signed in, where a button leads to the login and back', async () => {
    const { page } = await world.open('/sign-in?from=/graphql&lang=en');
    await signInOn(page, 'zhou', 'kaihua-demo-economy', 'administrator');
    await page.locator('#sign-in').getByText('Sign out').waitFor({ timeout: 60_000 });
    const viewer = `fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { organisation { code } } }' }) }).then((answer) => answer.json())`;
    expect(await page.evaluate(viewer)).toMatchObject({
      data: { viewer: { organisation: { code: 'kaihua-demo-economy' } } },
    });
    await page.locator('#sign-in').click();
    await page.locator('#sign-in').getByText('Sign in').waitFor({ timeout: 60_000 });
    expect(await page.evaluate(viewer)).toMatchObject({ data: { viewer: null } });
  });
});
