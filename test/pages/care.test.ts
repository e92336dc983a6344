import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, inBrowser } from './browser.ts';
import { openPagesWorld, type PagesWorld } from './world.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or worse, with where. */
const serious = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations
  .filter(({ impact }) => impact === 'serious' || impact === 'critical')
  .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).slice(0, 3).join(' | ')))`;

const plan = '/plans/kaihua-2023';
const pages = [
  `${plan}?asOf=2023-08-15&since=2023-05-15`,
  `${plan}/promises/jobs.new?asOf=2023-08-15`,
  `${plan}/areas/common-prosperity?asOf=2023-08-15`,
  `${plan}/measures?asOf=2023-10-15&state=UNDER_WAY`,
  `${plan}/measures/industry/1/4?asOf=2023-10-15`,
  `${plan}/titles?asOf=2023-10-15`,
  `${plan}/titles/provincial-science-progress-prize?asOf=2023-10-15`,
  `${plan}/ranking?of=jobs.new&asOf=2023-10-15`,
  `${plan}/areas/projects/Project?stage=BUILDING`,
  '/search?text=茶',
  '/sign-in?',
];

describe.skipIf(!browserPath)(inBrowser('pages that everybody can read'), () => {
  let world: PagesWorld;
  beforeAll(async () => {
    world = await openPagesWorld();
  });
  afterAll(() => world?.close());

  it.each(pages)(
    '%s has nothing serious for axe, in light and dark, and does not break out of a phone',
    async (path) => {
      const looks = [
        { lang: 'zh', width: 1280, dark: false },
        { lang: 'en', width: 390, dark: true },
      ];
      for (const { lang, width, dark } of looks) {
        const { page, context, problems } = await world.open(`${path}&lang=${lang}`, { width, dark });
        expect(await page.evaluate(`${axe};${serious}`), `${lang} ${width}`).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
        expect(problems).toEqual([]);
        await context.close();
      }
    },
  );

  it.each(pages)('%s says everything of the page in English where English is asked for', async (path) => {
    const { page, context } = await world.open(`${path}&lang=en`);
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    const labels = await page.locator('h1, h2, th[scope="col"], button, summary, legend').allTextContents();
    const own = labels.filter((text) => /\p{Script=Han}/u.test(text) && !/^(中文|Search: )/.test(text));
    expect(own).toEqual([]);
    await context.close();
  });
});
