import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, inBrowser } from './browser.ts';
import { openPagesWorld, type PagesWorld } from './world.ts';

const plan = '/plans/kaihua-2023';

/** The first view with all its files: bytes as they come over the line, and how many requests. */
const budget = { bytes: 200_000, requests: 6 };

describe.skipIf(!browserPath)(inBrowser("a leader's morning"), () => {
  let world: PagesWorld;
  beforeAll(async () => {
    world = await openPagesWorld();
  });
  afterAll(() => world?.close());

  it('comes to the plan by the bare address, and finds the six colours with shapes and words', async () => {
    const { page, problems } = await world.open('/?lang=zh');
    await page.waitForURL(`**${plan}?lang=zh`);
    expect(await page.locator('h1').textContent()).toBe('开化县2023年工作计划');
    const counted = page.locator('.counts.named li');
    expect(await counted.count()).toBe(6);
    for (const item of await counted.all()) expect(await item.locator('svg title').textContent()).not.toBe('');
    expect(problems).toEqual([]);
  });

  it('goes from the red promise to its source in three clicks', async () => {
    const { page } = await world.open(`${plan}?lang=zh&asOf=2023-08-15`);
    const red = page.locator('tr', { has: page.locator('.mark.red') }).filter({ hasText: '新增就业人数' });
    await red.getByRole('link').click();
    await page.waitForSelector('.promise-head.red');
    expect(await page.locator('#why ~ p').first().textContent()).toContain('按月均匀推进');
    expect(await page.locator('.why').textContent()).toContain('应达 2,916.67 人，实际 2,164 人');
    await page.getByText('关于该文件').click();
    const source = await page.locator('#citation').textContent();
    expect(source).toContain('开化县委2023年工作图解');
    expect(source).toContain('common-prosperity/2/1');
    expect(source).toContain('infographic of the plenary session');
  });

  it('sees the records that were counted, and opens one', async () => {
    const { page } = await world.open(`${plan}/promises/high-tech-enterprises.new?lang=en`);
    await page.locator('.members a').first().click();
    await page.waitForURL('**/records/TechRecognition/**');
    await page.locator('main').getByText('Technology recognitions').first().waitFor();
    expect(await page.locator('main .pairs').first().textContent()).not.toBe('');
    await page.locator('nav.trail a').nth(1).click();
    await page.waitForURL(`**${plan}/areas/innovation**`);
  });

  it('plays the year: the address says the day, and the colours follow', async () => {
    const { page, settle } = await world.open(`${plan}?lang=en`);
    const counts = () => page.locator('.counts.named').textContent();
    await page.locator('.slider input').fill('2');
    await page.waitForURL('**asOf=2023-04-15**');
    await page.getByText('As known on 2023-04-15').waitFor();
    await settle();
    const april = await counts();
    await page.locator('.slider select').selectOption('2023-02-15');
    await page.getByText(/Since the meeting of 2023-02-15/).waitFor();
    await page.locator('.slider input').fill('9');
    await page.getByText('As known on 2023-11-15').waitFor();
    await expect.poll(counts, { timeout: 10_000 }).not.toBe(april);
  });

  it('plays the year by itself, month after month, until it is stopped', async () => {
    const { page } = await world.open(`${plan}?lang=en`);
    await page.clock.install();
    await page.getByRole('button', { name: 'Play the year' }).click();
    for (const month of ['02', '03', '04']) {
      await page.getByText(`As known on 2023-${month}-15`).waitFor();
      await page.clock.runFor(1_400);
    }
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('button', { name: 'Play the year' }).waitFor();
  });

  it('takes the paper of the meeting along: what is behind without a word, overdue, and what changed since the last one', async () => {
    const { page, problems } = await world.open(`${plan}?lang=zh&asOf=2023-08-15&since=2023-06-15`);
    await page.getByRole('link', { name: '会议材料' }).click();
    await page.waitForURL(`**${plan}/briefing**asOf=2023-08-15**`);
    await page.locator('#changed ~ ul li').first().waitFor();
    await page.locator('#unexplained ~ ul li').first().waitFor();
    const overdue = page.locator('section', { has: page.locator('#overdue') });
    await overdue.getByRole('row', { name: /报送 2023-Q1 新增高新技术企业/ }).waitFor();
    const records = page.locator('section', { has: page.locator('#records') });
    await records.getByText(/2023-06-15 会议以来的台账变化/).waitFor();
    await records.getByText('变更').first().waitFor();
    expect(await records.locator('li li').first().textContent()).toMatch(/: .* → /);
    await page.locator('main').getByRole('button', { name: /还有/ }).first().click();
    await page.waitForURL('**whole=**');
    expect(problems).toEqual([]);
  });

  it('follows a measure from the list to its checkpoints, its next step and who does it', async () => {
    const { page } = await world.open(`${plan}?lang=zh&asOf=2023-10-15`);
    await page.getByRole('link', { name: /项举措$/ }).click();
    await page.getByRole('button', { name: /^推进中/ }).click();
    await page.waitForURL('**state=UNDER_WAY**');
    await page.getByRole('button', { name: /^工业强县/ }).click();
    await page.waitForURL('**area=industry**');
    await page.getByRole('link', { name: '培育水产业' }).click();
    await page.waitForURL(`**${plan}/measures/industry/1/4**`);
    await page.locator('#checkpoints ~ ol').getByText('2023-06-28 完成').waitFor();
    expect(await page.locator('.next').textContent()).toContain('按节点推进下一阶段');
    expect(await page.locator('#why ~ p').first().textContent()).toContain('台账记录');
    expect(await page.locator('#who ~ dl').textContent()).toContain('示例经济和信息化局');
    await page.getByRole('row', { name: /2023-Q1 18%/ }).waitFor();
  });

  it('sees how far a title has come, stage by stage', async () => {
    const { page } = await world.open(`${plan}/titles?lang=en&asOf=2023-10-15`);
    await page.getByRole('button', { name: /^Shortlisted/ }).click();
    await page.getByRole('button', { name: /^Provincial/ }).click();
    await page.waitForURL('**level=PROVINCIAL**');
    await page.getByRole('link', { name: /provincial science and/ }).click();
    await page.waitForURL(`**${plan}/titles/provincial-science-progress-prize**`);
    await page.locator('.promise-head.yellow').waitFor();
    expect(await page.locator('.stairs [aria-current]').textContent()).toBe('Shortlisted2023-06-12');
    expect(await page.locator('.why').textContent()).toContain('Expected: 3 stages; came: 2 stages');
  });

  it('ranks townships as at a period, and goes from the last to what it promised', async () => {
    const { page } = await world.open(`${plan}/ranking?lang=zh&asOf=2023-10-15`);
    await page.waitForURL('**of=jobs.new**');
    await page.getByRole('row', { name: /^1 示例东镇 .*超前 111%/ }).waitFor();
    await page.getByLabel('期间').selectOption('2023-06');
    await page.waitForURL('**period=2023-06**');
    await page
      .getByRole('row', { name: /2023-06/ })
      .first()
      .waitFor();
    await page.getByRole('link', { name: '示例下乡' }).click();
    await page.waitForURL(`**${plan}/promises/jobs.new@**`);
    await page
      .locator('h1')
      .getByText(/新增就业/)
      .waitFor();
  });

  it('finds a thing by a word of its name', async () => {
    const { page } = await world.open(`${plan}?lang=zh`);
    await page.getByRole('searchbox').fill('就业');
    await page.getByRole('searchbox').press('Enter');
    await page.locator('.results a', { hasText: '新增就业人数' }).first().click();
    await page.waitForURL(`**${plan}/promises/jobs.new**`);
  });

  it('narrows a register, which the schema declares, and keeps that in the address', async () => {
    const { page } = await world.open(`${plan}/areas/projects/Project?lang=zh`);
    const all = await page.locator('h1 small').textContent();
    await page.getByRole('button', { name: /^竣工 \d/ }).click();
    await page.waitForURL('**stage=COMPLETED**');
    await page.locator('button[aria-pressed="true"]', { hasText: '竣工' }).waitFor();
    await expect.poll(() => page.locator('h1 small').textContent()).not.toBe(all);
    expect(await page.locator('.map circle').count()).toBeGreaterThan(5);

    await page.getByRole('button', { name: '总投资（万元）' }).click();
    await page.waitForURL('**order=totalInvestment.desc**');
    await page.locator('th[aria-sort="descending"]').waitFor();
    const firstAmounts = async () => {
      const texts = await page.locator('.list td:nth-child(3)').allTextContents();
      return texts.slice(0, 5).map((text) => Number(text.replaceAll(',', '')));
    };
    const isFalling = (amounts: number[]) =>
      amounts.every((amount, at) => at === 0 || amount <= (amounts[at - 1] ?? 0));
    await expect.poll(async () => isFalling(await firstAmounts()), { timeout: 10_000 }).toBe(true);
  });

  it('asks one operation a view, this machine only, and stays within its budget', async () => {
    const { requests, settle } = await world.open(`${plan}?lang=zh`);
    await settle();
    expect(requests.filter(({ url }) => url.includes('/graphql'))).toHaveLength(1);
    expect(requests.filter(({ url }) => !url.startsWith(world.url))).toEqual([]);
    expect(requests.length).toBeLessThanOrEqual(budget.requests);
    expect(requests.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(budget.bytes);
  });
});
