import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, inBrowser } from './browser.ts';
import { asCsv, textOf } from './files.ts';
import { openFor } from './signIn.ts';
import { openPagesWorld, type PagesWorld } from './world.ts';

describe.skipIf(!browserPath)(inBrowser('a bureau reports, another approves'), () => {
  let world: PagesWorld;
  beforeAll(async () => {
    world = await openPagesWorld();
  });
  afterAll(() => world?.close());

  /** Where a bureau brings parks by a spreadsheet. */
  async function openParks(): Promise<Locator> {
    const parks = '/plans/kaihua-2023/areas/industry/Park?lang=zh';
    const page = await openFor(world, 'chen', 'kaihua-demo-economy', 'reporter', parks);
    await page.getByText('从表格导入').click();
    return page.locator('.spreadsheet');
  }

  it('checks a figure before it is sent, keeps a draft, hands it in, and has it approved by somebody else', async () => {
    const li = await openFor(world, 'li', 'kaihua-demo-agriculture', 'reporter');
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
    const zhao = await openFor(world, 'zhao', 'kaihua-demo-office', 'approver');
    await zhao.locator('li', { hasText: '2023-03' }).getByRole('link').click();
    const beside = zhao.locator('.review', { hasText: 'Newly employed people' });
    await beside.getByText('1,010').waitFor();
    // What the registers count stands beside it, record by record.
    await beside.locator('.members').getByRole('link').first().waitFor();
    await zhao.getByRole('button', { name: 'Approve' }).click();
    await zhao.locator('main .stage', { hasText: 'Approved' }).waitFor();

    // The page was open before, and nobody touched it.
    await page.getByRole('row', { name: /^2023-03 1,010 people/ }).waitFor();
  });

  it('shows a returned submission with its reason, and what the graph refuses with the cure', async () => {
    const wu = await openFor(world, 'wu', 'kaihua-demo-office', 'approver');
    await wu.locator('li', { hasText: '2023-12' }).getByRole('link').first().click();
    const decision = wu.getByRole('region', { name: 'Decision' });
    await decision.getByLabel('Reason to return it').fill('Please check the last figure.');
    await decision.getByRole('button', { name: 'Return' }).click();
    await wu.locator('main .stage', { hasText: 'Returned' }).waitFor();

    const chen = await openFor(world, 'chen', 'kaihua-demo-economy', 'reporter');
    const returned = chen.locator('section', { has: chen.locator('#returned') });
    expect(await returned.textContent()).toContain('Please check the last figure.');
    await returned
      .getByRole('link', { name: /Correct it/ })
      .last()
      .click();
    await chen.locator('.report input').first().waitFor();
  });

  it('answers a notice, which its issuer accepts, and the promise says why it is behind', async () => {
    const li = await openFor(world, 'li', 'kaihua-demo-science', 'reporter');
    const asked = li.locator('article', { hasText: 'answer by' }).first();
    const promise = asked.getByRole('heading').getByRole('link');
    const address = (await promise.getAttribute('href')) ?? '';
    const mendedBy = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await asked.getByLabel('Cause').fill('The call came late.');
    await asked.getByLabel('Correction').fill('Two more are handed in.');
    await asked.getByLabel('Mended by').fill(mendedBy);
    await asked.getByRole('button', { name: 'Answer' }).click();
    await li.locator('#notices').waitFor({ state: 'detached' });

    const zhao = await openFor(world, 'zhao', 'kaihua-demo-office', 'approver');
    const answered = zhao.locator('article', { hasText: 'The call came late.' });
    await answered.getByRole('button', { name: 'Accept' }).click();
    await answered.getByRole('button', { name: 'Close' }).waitFor();

    const { page } = await world.open(address);
    const supervision = page.locator('section', { has: page.locator('#supervision') });
    await supervision.getByText('The call came late.').first().waitFor();
    await supervision.getByText(mendedBy).first().waitFor();
  });

  it('takes a spreadsheet of figures: tries it row by row, says which standings would change, and hands it in', async () => {
    const li = await openFor(world, 'li', 'kaihua-demo-agriculture', 'reporter');
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
    await li.locator('.review').getByText('5,100').waitFor();
  });

  it('brings records by a spreadsheet at their register, and the list has them at once', async () => {
    const chen = (await openParks()).page();
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

  it('says once what the headings of an own system stand for, and is asked no more', async () => {
    const own = '园区代号,地区,园区名称,英文名称,园区类别,经办人';
    const sheet = await openParks();
    await sheet
      .locator('input[type="file"]')
      .setInputFiles(asCsv('台账.csv', `${own}\nqi-own,kaihua,齐溪园,Qixi,小微企业园,王\n`));
    const form = sheet.getByRole('form', { name: '表头对照' });
    await form.getByLabel('“园区代号”代表').selectOption('编码 / Code');
    await form.getByLabel('“经办人”代表').selectOption('忽略该列');
    await form.getByRole('button', { name: '保存并重试' }).click();
    await sheet.getByRole('row', { name: /^2 新增 qi-own/ }).waitFor();

    const again = await openParks();
    await again
      .locator('input[type="file"]')
      .setInputFiles(asCsv('二月.csv', `${own}\nqi-two,kaihua,齐溪二园,Qixi,小微企业园,王\n`));
    await again.getByRole('row', { name: /^2 新增 qi-two/ }).waitFor();
    await again.getByText('表头按已保存的“台账”识别').click();
    await again.getByRole('button', { name: '删除这份对照' }).click();
    await again.getByRole('form', { name: '表头对照' }).waitFor();
  });

  it('has a long file brought by a worker, sees how far it is, and cancels it or writes it', async () => {
    const sheet = await openParks();
    // Columns without a heading are left out; they make it as long as one of many rows.
    const rows = Array.from(
      { length: 120 },
      (_, at) => `long-${at},kaihua,长园${at},Long,小微企业园,${'x'.repeat(9_000)}\n`,
    );
    const long = asCsv('全部.csv', `编码,地区,园区名称,英文名称,园区类别,\n${rows.join('')}`);
    await sheet.locator('input[type="file"]').setInputFiles(long);
    await sheet.getByText('正在排队').waitFor();
    await sheet.getByRole('button', { name: '取消' }).click();
    await sheet.getByText('此前写入的行保留').waitFor();

    world.work();
    await sheet.locator('input[type="file"]').setInputFiles(long);
    await sheet.getByRole('row', { name: /^2 新增 long-0/ }).waitFor();
    await sheet.getByRole('button', { name: '写入 120 行' }).click();
    await sheet.getByText('已写入 120 行。').waitFor();
    await sheet.page().locator('.list').getByText('长园0', { exact: true }).waitFor();
  });

  it('tells the public to sign in', async () => {
    const { page } = await world.open('/inbox?lang=zh');
    await page.getByText('收件箱需要登录').waitFor();
  });
});
