import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, inBrowser } from './browser.ts';
import { openFor, signInOn } from './signIn.ts';
import { post, tokenOf } from './tokenOf.ts';
import { openPagesWorld, type PagesWorld } from './world.ts';

const promise = '/plans/kaihua-2023/promises/jobs.new';

// The source is kept outside the checkout; where it is at hand, its folder stands in PLANGRAPH_SEED.
const source = process.env.PLANGRAPH_SEED;
const sha256 = '853c6faaf435528c6127262320fa78604bb018bf8c4c9dc5d131da5cb07c93f9';

/** What has the focus: its text, and whether somebody who looks can see that. */
const focused = `(() => {
  const { activeElement } = document;
  const { outlineStyle, outlineWidth } = getComputedStyle(activeElement);
  const { top, bottom, right } = activeElement.getBoundingClientRect();
  return { text: activeElement.textContent.trim(), row: activeElement.closest('tr, section')?.textContent ?? '',
    seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && bottom > 0 && right > 0 && top < innerHeight };
})()`;

interface Focused {
  readonly text: string;
  readonly row: string;
  readonly seen: boolean;
}

/** Presses Tab until the focus is where somebody wants it; wherever it comes by, it is seen. */
async function tabTo(page: Page, isThere: (focused: Focused) => boolean): Promise<Focused> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate<Focused>(focused);
    expect(at).toMatchObject({ seen: true });
    if (isThere(at)) return at;
  }
  throw new Error('Nobody gets there by forty presses of Tab.');
}

describe.skipIf(!browserPath)(inBrowser('whoever reads'), () => {
  let world: PagesWorld;
  beforeAll(async () => {
    world = await openPagesWorld();
  });
  afterAll(() => world?.close());

  it('gets from the red promise to its source with Tab and Enter alone, and always sees where the focus is', async () => {
    const { page } = await world.open('/plans/kaihua-2023?lang=zh&asOf=2023-08-15');
    expect(await tabTo(page, () => true)).toMatchObject({ text: '跳到正文' });
    await page.keyboard.press('Enter');
    // The skip link leads past the head of the page.
    const skipped = await tabTo(page, () => true);
    expect(skipped.text).not.toBe('登录');
    await tabTo(page, ({ text, row }) => text === '新增就业人数' && row.includes('严重滞后'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('.promise-head.red');
    // A new page begins at its beginning.
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('main');
    await tabTo(page, ({ text }) => text === '关于该文件');
    await page.keyboard.press('Enter');
    await page.locator('#citation').getByText('infographic of the plenary session').waitFor();
  });

  it.skipIf(!source)('reads the passage of the source where that is allowed, and is told where it is not', async () => {
    copyFileSync(join(source ?? '', 'plan-2023.ocr.txt'), join(world.folder, sha256));
    const { page } = await world.open(`${promise}?lang=zh`);
    const cited = page.locator('#citation');
    await cited.getByText('原文仅供有关单位查阅。').waitFor();
    expect(await cited.locator('.passage').count()).toBe(0);
    await cited.getByRole('link', { name: '登录后查看' }).click();
    await page.waitForURL('**/sign-in**');
    await signInOn(page, 'li', 'kaihua-demo-agriculture', 'reader');
    await page.waitForURL(`**${promise}**`);
    expect(await cited.locator('.passage').textContent()).toContain('新增就业人数5000人以上');
  });

  it('sums a register up by a column, sees the stages of a record, and what was changed in it, by whom and why', async () => {
    const { page } = await world.open('/plans/kaihua-2023/areas/projects?lang=en');
    await page.locator('.registers').getByRole('link', { name: 'Projects' }).click();
    await page.waitForURL('**/areas/projects/Project**');
    const sums = page.locator('.groups');
    await sums.getByRole('button', { name: 'By stage' }).click();
    await page.waitForURL('**group=stage**');
    await sums.getByRole('rowheader', { name: 'Building' }).waitFor();
    const counts = (await sums.locator('tbody td:nth-child(2)').allTextContents()).map(Number);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(
      Number(await sums.locator('tfoot td').first().textContent()),
    );

    const office = { subject: 'wu', organisation: 'kaihua-demo-office', roles: ['administrator'] };
    const headers = { authorization: `Bearer ${await tokenOf(world.url, office)}` };
    const found = '{ projects(first: 1, filter: { stage: { eq: STARTED } }) { nodes { id } } }';
    const { data } = await post(`${world.url}/graphql`, { query: found });
    const { id } = data.projects.nodes[0];
    const query = `mutation ($id: ID!) { moveProject(input: { id: $id, idempotencyKey: "on-site", to: BUILDING, reason: "The first pile stands." }) {
      errors { code message(lang: EN) } } }`;
    expect(await post(`${world.url}/graphql`, { query, variables: { id } }, headers)).toEqual({
      data: { moveProject: { errors: [] } },
    });

    const record = `/records/Project/${encodeURIComponent(id)}?lang=en`;
    const seen = await openFor(world, 'wu', office.organisation, 'administrator', record);
    expect(await seen.locator('.stages .now').textContent()).toBe('Building');
    expect(await seen.locator('.stages').textContent()).toMatch(/→ Completed/);
    const change = seen.locator('.history > ol > li', { hasText: 'The first pile stands.' });
    expect(await change.textContent()).toMatch(/kaihua-demo-office.*Stage: STARTED → BUILDING/s);
  });
});
