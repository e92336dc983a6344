import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { browserPath } from './browser.ts';
import { inLanguage, prepare, reach } from './reach.ts';
import { watchSettling } from './settled.ts';
import { type Shown, shown } from './shown.ts';

// Takes a picture of every page at three widths in both languages, to be looked at: of a gateway that runs with `--demo`,
// `node test/pages/takePictures.ts http://127.0.0.1:4000 /tmp/pictures [names…]`.

const [address = 'http://127.0.0.1:4000', folder = 'pictures', ...names] = process.argv.slice(2);

/** A phone, a laptop, and a wall, which is shown at a third of its size. */
const looks = [
  { look: 'phone', width: 390, height: 844, scale: 1.5, quality: 50 },
  { look: 'laptop', width: 1280, height: 860, scale: 1, quality: 60 },
  { look: 'wall', width: 3840, height: 2160, scale: 1 / 3, quality: 55 },
];

type Look = (typeof looks)[number];

/** Opens a page in a window, as somebody does who reads that language, and looks at it. */
async function take(browser: Browser, page: Shown, lang: 'zh' | 'en', look: Look): Promise<void> {
  const { width, height, scale, quality } = look;
  const locale = { zh: 'zh-CN', en: 'en-GB' }[lang];
  const context = await browser.newContext({ viewport: { width, height }, locale, serviceWorkers: 'block' });
  const { path, token } = await reach(address, page);
  if (token) await context.addInitScript(`sessionStorage.setItem('plangraph.token', ${JSON.stringify(token)})`);
  const tab = await context.newPage();
  const settle = watchSettling(tab);
  await tab.goto(`${address}${inLanguage(path, lang)}`);
  await tab.waitForSelector('main h1');
  await settle();
  await prepare(tab, page);
  await settle();
  // WebP is a third smaller than what the browser's own API gives.
  const session = await context.newCDPSession(tab);
  await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
  await tab.waitForTimeout(200);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
  writeFileSync(join(folder, `${page.name}-${look.look}-${lang}.webp`), Buffer.from(data, 'base64'));
  await context.close();
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox'] });
for (const page of shown.filter(({ name }) => !names.length || names.includes(name))) {
  for (const lang of ['zh', 'en'] as const) for (const look of looks) await take(browser, page, lang, look);
}
await browser.close();
