import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, inBrowser } from './browser.ts';
import { signIn } from './signIn.ts';
import { openPagesWorld, type PagesWorld } from './world.ts';

describe.skipIf(!browserPath)(inBrowser('a bureau reports, another approves'), () => {
  let world: PagesWorld;
  beforeAll(async () => {
    world = await openPagesWorld();
  });
  afterAll(() => world?.close());

  it('checks a figure before it is sent, keeps a draft, hands it in, and has it approved by somebody else', async () => {
    const li = await signIn(world, 'li', 'kaihua-demo-agriculture', 'Reporter');
    const figure = li.locator('input[name="jobs.new.value"]');
    await figure.fill('twelve');
    await li.getByText('Write a number such as 12.5').waitFor();
    expect(await li.getByRole('button', { name: 'Hand in' }).isDisabled()).toBe(true);
    await figure.fill('99999');
    await li.getByText('More than three times the promised 5000').waitFor();
    await figure.fill('1010');
    await li.getByText('Below 3351 of 2023-12').waitFor();
    await li.getByRole('button', { name: 'Keep as a draft' }).click();
    const drafts = li.locator('section', { has: li.locator('#drafts') });
    await drafts.getByText('1,010').waitFor();
    await drafts.getByRole('button', { name: 'Hand in' }).click();
    await expect.poll(() => li.locator('#drafts').count()).toBe(0);

    const { page } = await world.open('/plans/kaihua-2023/promises/jobs.new?lang=en');
    const zhao = await signIn(world, 'zhao', 'kaihua-demo-office', 'Approver');
    await zhao.locator('li', { hasText: '2023-03' }).getByRole('link').click();
    await zhao.locator('table').getByText('1,010').waitFor();
    await zhao.getByRole('button', { name: 'Approve' }).click();
    await zhao.locator('main .stage', { hasText: 'Approved' }).waitFor();

    // The page was open before, and nobody touched it.
    await page.getByRole('row', { name: /^2023-03 1,010 people/ }).waitFor();
  });

  it('shows a returned submission with its reason, and what the graph refuses with the cure', async () => {
    const wu = await signIn(world, 'wu', 'kaihua-demo-office', 'Approver');
    await wu.locator('li', { hasText: '2023-12' }).getByRole('link').first().click();
    await wu.getByLabel('Reason to return it').fill('Please check the last figure.');
    await wu.getByRole('button', { name: 'Return' }).click();
    await wu.locator('main .stage', { hasText: 'Returned' }).waitFor();

    const chen = await signIn(world, 'chen', 'kaihua-demo-economy', 'Reporter');
    const returned = chen.locator('section', { has: chen.locator('#returned') });
    expect(await returned.textContent()).toContain('Please check the last figure.');
    await returned
      .getByRole('link', { name: /Correct it/ })
      .last()
      .click();
    await chen.locator('.report input').first().waitFor();
  });

  it('answers a notice, which its issuer accepts, and the promise says why it is behind', async () => {
    const li = await signIn(world, 'li', 'kaihua-demo-science', 'Reporter');
    const asked = li.locator('article', { hasText: 'answer by' }).first();
    const promise = asked.getByRole('heading').getByRole('link');
    const address = (await promise.getAttribute('href')) ?? '';
    const mendedBy = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await asked.getByLabel('Cause').fill('The call came late.');
    await asked.getByLabel('Correction').fill('Two more are handed in.');
    await asked.getByLabel('Mended by').fill(mendedBy);
    await asked.getByRole('button', { name: 'Answer' }).click();
    await expect.poll(() => li.locator('#notices').count()).toBe(0);

    const zhao = await signIn(world, 'zhao', 'kaihua-demo-office', 'Approver');
    const answered = zhao.locator('article', { hasText: 'The call came late.' });
    await answered.getByRole('button', { name: 'Accept' }).click();
    await answered.getByRole('button', { name: 'Close' }).waitFor();

    const { page } = await world.open(address);
    const supervision = page.locator('section', { has: page.locator('#supervision') });
    await supervision.getByText('The call came late.').first().waitFor();
    await supervision.getByText(mendedBy).first().waitFor();
  });

  it('tells the public to sign in', async () => {
    const { page } = await world.open('/inbox?lang=zh');
    await page.getByText('收件箱需要登录').waitFor();
  });
});
