import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startReceiver, verifies } from '../webhooks/receiver.ts';
import { browserPath, inBrowser } from './browser.ts';
import { copyAndBuild, serveCopied } from './copied.ts';
import { openFor } from './signIn.ts';
import { openPagesWorld, type PagesWorld, partner } from './world.ts';

describe.skipIf(!browserPath)(inBrowser('an administrator connects partners, a frontend team builds'), () => {
  let world: PagesWorld;
  beforeAll(async () => {
    world = await openPagesWorld();
  });
  afterAll(() => world?.close());

  it('makes a key, which is shown once, and revokes it', async () => {
    const page = await openFor(world, 'zhou', 'kaihua-demo-economy', 'administrator');
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
    const page = await openFor(world, 'zhou', 'kaihua-demo-economy', 'administrator');
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

  it('has an endpoint told: of a test, and of a figure that is approved elsewhere, each signed with the secret that the page showed', async () => {
    world.work();
    const receiver = await startReceiver(partner);
    onTestFinished(() => receiver.close());
    const page = await openFor(world, 'zhou', 'kaihua-demo-office', 'administrator');
    await page.getByRole('link', { name: 'Connections' }).click();
    const form = page.locator('form', { has: page.locator('#new-endpoint') });
    await form.getByLabel('Address').fill(receiver.url);
    await form.getByLabel('figure.approved').check();
    await form.getByRole('button', { name: 'Register it' }).click();
    const secret = (await form.locator('.done code').first().textContent()) ?? '';
    const article = page.locator('article', { hasText: receiver.url });
    await article.getByRole('button', { name: 'Send a test' }).click();
    await article.getByRole('row', { name: /Delivered 1 204/ }).waitFor();
    expect(receiver.received.map((each) => verifies(each, secret))).toEqual([true]);

    const wu = await openFor(world, 'wu', 'kaihua-demo-office', 'approver');
    await wu.locator('li', { hasText: '2023-12' }).getByRole('link').first().click();
    await wu.getByRole('region', { name: 'Decision' }).getByRole('button', { name: 'Approve' }).click();
    await article
      .getByRole('row', { name: /figure\.approved Delivered 1 204/ })
      .first()
      .waitFor({ timeout: 30_000 });
    const told = receiver.received.at(-1);
    expect(told?.body).toMatchObject({ type: 'figure.approved' });
    expect(told && verifies(told, secret)).toBe(true);
  });

  it('has the page of a promise copied into a project of its own, type-checked and built there, over the graph', async () => {
    const folder = join(world.folder, 'my-promise');
    copyAndBuild('promise', folder);
    const served = await serveCopied(folder, world.url);
    onTestFinished(() => served.close());
    const { page, problems } = await world.open('/plans/kaihua-2023?lang=zh');
    await page.goto(`${served.url}/plans/kaihua-2023/promises/jobs.new?lang=zh&asOf=2023-08-15`);
    await page.locator('h1', { hasText: '新增就业人数' }).waitFor();
    expect(await page.locator('.why').textContent()).toContain('应达 2,916.67 人，实际 2,164 人');
    expect(await page.locator('.chart .dot').count()).toBe(6);
    expect(problems).toEqual([]);
  });

  it('shows the public nothing of it', async () => {
    const { page } = await world.open('/connections?lang=en');
    await page.getByText('Connections are for administrators').waitFor();
    expect(await page.locator('#keys').count()).toBe(0);
  });
});
