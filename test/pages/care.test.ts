import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { someOf } from '../authority/someOf.ts';
import { browserPath, inBrowser } from './browser.ts';
import { inLanguage, prepare, reach } from './reach.ts';
import { shown } from './shown.ts';
import { openPagesWorld, type PagesWorld } from './world.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds serious or worse, with where. Once a page and language: colours know no language, so that the light ones are
 * looked at in Chinese and the dark ones in English.
 */
const serious = `axe.run(document, { resultTypes: ['violations'], preload: false, iframes: false }).then(({ violations }) => violations
  .filter(({ impact }) => impact === 'serious' || impact === 'critical')
  .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).slice(0, 3).join(' | ')))`;

/** A page with all its files: bytes as they come over the line, and how many requests. Pages of one's own may weigh more. */
const budget = { bytes: 110_000, requests: 10 };

describe.skipIf(!browserPath)(inBrowser('pages that everybody can read'), () => {
  let world: PagesWorld;
  beforeAll(async () => {
    world = await openPagesWorld();
  });
  afterAll(() => world?.close());

  it.each(someOf(shown, 'zh'))(
    '$name asks one operation, or what it says, this machine only, and stays within its budget; axe finds nothing serious',
    async (page) => {
      const { path, token } = await reach(world.url, page);
      const { page: tab, requests, problems, settle } = await world.open(inLanguage(path, 'zh'), { token });
      await settle();
      expect(requests.filter(({ url }) => url.includes('/graphql'))).toHaveLength(page.operations ?? 1);
      expect(requests.filter(({ url }) => !url.startsWith(world.url))).toEqual([]);
      expect(requests.length).toBeLessThanOrEqual(budget.requests);
      expect(requests.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(budget.bytes);
      await prepare(tab, page);
      expect(await tab.evaluate(`${axe};${serious}`)).toEqual([]);
      expect(problems.filter((text) => !isRefusedFile(text))).toEqual([]);
    },
  );

  it.each(someOf(shown, 'en'))(
    '$name is in English where that is asked for, dark, and on a phone does not break out of it',
    async (page) => {
      const { path, token } = await reach(world.url, page);
      const look = { token, width: 390, dark: true };
      const { page: tab, problems } = await world.open(inLanguage(path, 'en'), look);
      await prepare(tab, page);
      expect(await tab.evaluate(`${axe};${serious}`)).toEqual([]);
      expect(await tab.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      expect(await tab.evaluate('document.documentElement.lang')).toBe('en');
      const labels = await tab.locator('h1, h2, th[scope="col"], button, summary, legend').allTextContents();
      const own = labels.filter((text) => /\p{Script=Han}/u.test(text) && !/^(中文|Search: )/.test(text));
      expect(own).toEqual([]);
      expect(problems.filter((text) => !isRefusedFile(text))).toEqual([]);
    },
  );
});

/** A file whose headings nobody knew is an answer of the door for files that browsers note. */
function isRefusedFile(text: string): boolean {
  return text.includes('422');
}
