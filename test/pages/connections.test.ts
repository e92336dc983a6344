import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, inBrowser } from './browser.ts';
import { signIn } from './signIn.ts';
import { openPagesWorld, type PagesWorld } from './world.ts';

describe.skipIf(!browserPath)(inBrowser('an administrator connects partners'), () => {
  let world: PagesWorld;
  beforeAll(async () => {
    world = await openPagesWorld();
  });
  afterAll(() => world?.close());

  it('makes a key, which is shown once, and revokes it', async () => {
    const page = await signIn(world, 'zhou', 'kaihua-demo-economy', 'Administrator');
    await page.getByRole('link', { name: 'Connections' }).click();
    const form = page.locator('form', { has: page.locator('#new-key') });
    await form.getByLabel('Name of the program').fill('monthly report');
    await form.getByRole('button', { name: 'Make it' }).click();
    const secret = (await form.locator('.done code').first().textContent()) ?? '';
    expect(secret.length).toBeGreaterThan(30);

    const row = page.getByRole('row', { name: /^monthly report/ });
    await row.waitFor();
    expect(await row.textContent()).not.toContain(secret);
    await row.getByRole('button', { name: 'Revoke' }).click();
    await expect.poll(() => row.getByRole('button').count()).toBe(0);
  });

  it('registers an endpoint, and is told what stands in the way of one that leads inside', async () => {
    const page = await signIn(world, 'zhou', 'kaihua-demo-economy', 'Administrator');
    await page.getByRole('link', { name: 'Connections' }).click();
    const form = page.locator('form', { has: page.locator('#new-endpoint') });
    await form.getByLabel('Address').fill('https://127.0.0.1/hooks');
    await form.getByLabel('figure.approved').check();
    await form.getByRole('button', { name: 'Register it' }).click();
    await form.getByRole('alert').waitFor();
    expect(await form.getByRole('alert').textContent()).toMatch(/WEBHOOK|ADDRESS/);

    await form.getByLabel('Address').fill('https://partner.example/hooks');
    await form.getByRole('button', { name: 'Register it' }).click();
    expect(await form.locator('.done code').first().textContent()).toMatch(/^whsec_/);
    const article = page.locator('article', { hasText: 'https://partner.example/hooks' });
    await article.getByText('Active').waitFor();
    await article.getByRole('button', { name: 'Switch off' }).click();
    await article.getByRole('button', { name: 'Switch on' }).waitFor();
  });

  it('shows the public nothing of it', async () => {
    const { page } = await world.open('/connections?lang=en');
    await page.getByText('Connections are for administrators').waitFor();
    expect(await page.locator('#keys').count()).toBe(0);
  });
});
