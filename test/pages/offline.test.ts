import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, inBrowser } from './browser.ts';
import { openPagesWorld, type PagesWorld } from './world.ts';

const plan = '/plans/kaihua-2023';

describe.skipIf(!browserPath)(inBrowser('a leader without a connection'), () => {
  let world: PagesWorld;
  beforeAll(async () => {
    world = await openPagesWorld();
  });
  afterAll(() => world?.close());

  it('saves the page as one file, which opens without a server', async () => {
    const { page, context } = await world.open(`${plan}?lang=zh&asOf=2023-08-15`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('存为文件').click()]);
    const file = join(world.folder, 'paper.html');
    await download.saveAs(file);
    await context.setOffline(true);
    await page.goto(`file://${file}`);
    expect(await page.locator('h1').textContent()).toBe('开化县2023年工作计划');
    expect(await page.locator('.areas article').count()).toBe(7);
    expect(await page.locator('script').count()).toBe(0);
  });

  it('saves the whole plan as one file: every promise with its figures, its reason and its source, without a server', async () => {
    const { page, context, problems } = await world.open(`${plan}?lang=zh&asOf=2023-08-15`);
    await page.getByRole('link', { name: '全本' }).click();
    await page.waitForURL(`**${plan}/whole**`);
    await page.locator('.chapter').first().waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('存为文件').click()]);
    const file = join(world.folder, 'whole.html');
    await download.saveAs(file);
    await context.setOffline(true);
    await page.goto(`file://${file}`);
    const jobs = page.locator('[id="jobs.new"]');
    expect(await jobs.locator('.dot').count()).toBe(6);
    expect(await jobs.textContent()).toMatch(
      /2023-07 应达 2,916.67 人，实际 2,164 人.*开化县委2023年工作图解.*common-prosperity\/2\/1/s,
    );
    expect(await page.locator('.whole-target').count()).toBe(44);
    expect(await page.locator('.chapter a[href*="/measures/"]').count()).toBe(242);
    expect(await page.locator('script').count()).toBe(0);
    await page.locator('.contents').getByRole('link', { name: '共同富裕' }).click();
    await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(500);
    expect(problems).toEqual([]);
  });

  it('goes on reading what it has without a connection, page by page, and says so', async () => {
    const { page, context, settle } = await world.open(`${plan}?lang=en`, { workers: true });
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    await page.reload();
    await settle();
    const worst = page.locator('.board th a').first();
    const name = (await worst.textContent()) ?? '';
    await worst.click();
    await page.locator('h1', { hasText: name }).waitFor();
    await page.goBack();
    await settle();
    await page.clock.install();
    await context.setOffline(true);
    await page.reload();
    await page.getByText(/Offline: this is what was kept/).waitFor();
    expect(await page.locator('h1').textContent()).toBe("Kaihua County's plan for 2023");
    // What was read before is read again; what was not says so, and leaves the way back.
    await worst.click();
    await page.locator('h1', { hasText: name }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Ranking' }).click();
    await page.getByText('The graph cannot be reached.').waitFor();
    await context.setOffline(false);
    await page.clock.fastForward('01:01');
    await page.locator('h1', { hasText: 'Ranking' }).waitFor();
  });

  it('stays open on a wall while the gateway restarts, and goes on by itself', async () => {
    const { page } = await world.open(`${plan}?lang=en`, { width: 3840 });
    await world.stop();
    await page.getByText(/Offline: this is what was kept/).waitFor();
    expect(await page.locator('.areas article').count()).toBe(7);
    await world.start();
    await page.locator('.offline').waitFor({ state: 'detached' });
    // It is told of what is written again.
    const follows = page.waitForRequest((request) => request.postData()?.includes('subscription') ?? false);
    await page.reload();
    await follows;
    expect(await page.locator('h1').textContent()).toBe("Kaihua County's plan for 2023");
  });
});
