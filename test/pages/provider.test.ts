import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, inBrowser } from './browser.ts';
import { type IdentityProvider, openProvider } from './provider.ts';
import { openPagesWorld, type PagesWorld } from './world.ts';

/** The token of a tab; null where nobody is signed in. */
const tokenOf = (page: Page) => page.evaluate<string | null>(`sessionStorage.getItem('plangraph.token')`);

describe.skipIf(!browserPath)(inBrowser('signing in at the identity provider of the office'), () => {
  let world: PagesWorld;
  let provider: IdentityProvider;
  beforeAll(async () => {
    provider = await openProvider('kaihua-demo-economy');
    world = await openPagesWorld(provider);
  });
  afterAll(async () => {
    await world?.close();
    await provider?.close();
  });

  /** Signs somebody in at the identity provider, on a page whose clock can be put forward. */
  async function signInAtProvider(account: string): Promise<Page> {
    const { page } = await world.open('/sign-in?lang=en');
    await page.clock.install();
    const form = page.locator('section', { hasText: 'With the account of your organisation' });
    await form.getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('Account').fill(account);
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.waitForURL('**/inbox?**', { timeout: 40_000 });
    return page;
  }

  it('signs in at the identity provider of the office, and comes back to where it was', async () => {
    const { page, problems } = await world.open('/plans/kaihua-2023/promises/jobs.new?lang=en&asOf=2023-08-15');
    await page.getByRole('link', { name: 'Sign in', exact: true }).click();
    const form = page.locator('section', { hasText: 'With the account of your organisation' });
    await form.getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('Account').fill('wang');
    await page.getByRole('button', { name: 'Enter' }).click();
    // There and back are four pages and three requests.
    await page.waitForURL('**/plans/kaihua-2023/promises/jobs.new?**asOf=2023-08-15**', { timeout: 40_000 });
    await page.locator('.who').getByText('wang').waitFor();
    expect(page.url()).not.toContain('code=');

    await page.getByRole('link', { name: 'Inbox' }).click();
    await page.locator('h1').getByText('Demo bureau of economy and information').waitFor();
    expect(problems).toEqual([]);
  });

  it('renews the sign-in before it ends, without a word, and keeps what was typed', async () => {
    const page = await signInAtProvider('sun');
    const [figure, first] = [page.locator('.report input').first(), await tokenOf(page)];
    await figure.fill('77');
    await page.clock.fastForward('58:30');
    await expect.poll(() => tokenOf(page)).not.toBe(first);
    expect(await figure.inputValue()).toBe('77');
    expect(await page.getByText('Your sign-in').count()).toBe(0);
    const renewed = await tokenOf(page);
    await page.getByRole('link', { name: 'sun' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in', exact: true }).waitFor();
    expect(await tokenOf(page)).not.toBe(renewed);
  });

  it('says where a sign-in that cannot be renewed ends, has it renewed in another window, and never forgets what was typed', async () => {
    const page = await signInAtProvider('qian');
    const [figure, first] = [page.locator('.report input').first(), await tokenOf(page)];
    await figure.fill('78');
    await page.evaluate(`sessionStorage.removeItem('plangraph.renewal')`);
    await page.clock.fastForward('58:30');
    const again = page.getByRole('status').getByRole('link', { name: 'Sign in again' });
    const [window] = await Promise.all([page.context().waitForEvent('page'), again.click()]);
    // The provider still knows who it is, and asks nothing.
    await window.getByText('Close this window').waitFor();
    await expect.poll(() => tokenOf(page)).not.toBe(first);
    expect(await figure.inputValue()).toBe('78');

    await page.evaluate(`sessionStorage.removeItem('plangraph.renewal')`);
    await page.clock.fastForward('30:00');
    await page.getByText('Your sign-in has ended').first().waitFor();
    await page.getByRole('button', { name: 'Hand in' }).last().click();
    await page.getByRole('alert').getByText('Your sign-in has ended').waitFor();
    expect(await figure.inputValue()).toBe('78');
  });

  it('takes no answer of a provider that this tab never asked for', async () => {
    const { page } = await world.open('/sign-in?lang=en&code=stolen&state=unknown');
    await page.getByRole('alert').getByText('belongs to no question').waitFor();
    expect(page.url()).not.toContain('stolen');
    await page.locator('.tools').getByRole('link', { name: 'Sign in' }).waitFor();
  });
});
