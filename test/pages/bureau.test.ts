import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, inBrowser } from './browser.ts';
import { asCsv, textOf } from './files.ts';
import { type IdentityProvider, openProvider } from './provider.ts';
import { signIn, signInOn } from './signIn.ts';
import { openPagesWorld, type PagesWorld } from './world.ts';

/** The token of a tab; null where nobody is signed in. */
const tokenOf = (page: Page) => page.evaluate<string | null>(`sessionStorage.getItem('plangraph.token')`);

describe.skipIf(!browserPath)(inBrowser('a bureau reports, another approves'), () => {
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
    await li.locator('#drafts').waitFor({ state: 'detached' });

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
    const decision = wu.getByRole('region', { name: 'Decision' });
    await decision.getByLabel('Reason to return it').fill('Please check the last figure.');
    await decision.getByRole('button', { name: 'Return' }).click();
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
    await li.locator('#notices').waitFor({ state: 'detached' });

    const zhao = await signIn(world, 'zhao', 'kaihua-demo-office', 'Approver');
    const answered = zhao.locator('article', { hasText: 'The call came late.' });
    await answered.getByRole('button', { name: 'Accept' }).click();
    await answered.getByRole('button', { name: 'Close' }).waitFor();

    const { page } = await world.open(address);
    const supervision = page.locator('section', { has: page.locator('#supervision') });
    await supervision.getByText('The call came late.').first().waitFor();
    await supervision.getByText(mendedBy).first().waitFor();
  });

  it('takes a spreadsheet of figures: tries it row by row, says which standings would change, and hands it in', async () => {
    const li = await signIn(world, 'li', 'kaihua-demo-agriculture', 'Reporter');
    const sheet = li.locator('section', { has: li.locator('#figures-file') });
    const choose = (text: string) => sheet.locator('input[type="file"]').setInputFiles(asCsv('figures.csv', text));
    await choose('指标编码,2023-12,更正原因\njobs.new,"5,100",two townships were late\nnothing,7,\n');
    await sheet.getByRole('row', { name: /^2 Changed jobs.new 2023-12 3351 → 5100/ }).waitFor();
    await sheet.getByRole('row', { name: /^3 Refused .*has no target “nothing”/ }).waitFor();
    await sheet.getByText('Standings that will change once it is approved: 1').waitFor();
    await sheet.getByText('Nothing is written yet.').waitFor();

    const [refused] = await Promise.all([
      li.waitForEvent('download'),
      sheet.getByRole('button', { name: 'Take the refused rows with the reasons: 1' }).click(),
    ]);
    expect(await textOf(refused, world.folder)).toMatch(/nothing,7,.*The plan has no target/s);

    await sheet.getByRole('button', { name: 'Hand in the good rows: 1' }).click();
    await sheet.getByRole('link', { name: /2023-12 Submitted|2023-12 Waiting/ }).click();
    await li.locator('main table').getByText('5,100').waitFor();
  });

  it('brings records by a spreadsheet at their register, and the list has them at once', async () => {
    const { page: chen } = await world.open('/sign-in?lang=zh');
    await signInOn(chen, 'chen', 'kaihua-demo-economy', '填报');
    await chen.goto(`${world.url}/plans/kaihua-2023/areas/industry/Park?lang=zh`);
    await chen.getByText('从表格导入').click();
    const [template] = await Promise.all([
      chen.waitForEvent('download'),
      chen.locator('.spreadsheet').getByRole('button', { name: 'CSV', exact: true }).click(),
    ]);
    const headings = (await textOf(template, world.folder)).trim();
    expect(headings).toContain('园区名称');
    const before = await chen.locator('h1 small').textContent();
    await chen
      .locator('input[type="file"]')
      .setInputFiles(asCsv('园区.csv', `${headings}\nqi-new,kaihua,齐溪新园区,Qixi park,小微企业园,\n`));
    await chen.getByRole('row', { name: /^2 新增 qi-new/ }).waitFor();
    expect(await chen.locator('h1 small').textContent()).toBe(before);
    await chen.getByRole('button', { name: '写入 1 行' }).click();
    await chen.getByText('已写入 1 行。').waitFor();
    await chen.locator('.list').getByText('齐溪新园区').waitFor();
  });

  it('signs in at the identity provider of the office, and comes back to where it was', async () => {
    const { page, problems } = await world.open('/plans/kaihua-2023/promises/jobs.new?lang=en&asOf=2023-08-15');
    await page.getByRole('link', { name: 'Sign in' }).click();
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
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
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

  it('tells the public to sign in', async () => {
    const { page } = await world.open('/inbox?lang=zh');
    await page.getByText('收件箱需要登录').waitFor();
  });
});
