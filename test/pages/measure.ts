import { chromium } from 'playwright-core';
import { browserPath } from './browser.ts';

// Measures a page as a browser that has never been there sees it: `node test/pages/measure.ts http://127.0.0.1:4000/plans/kaihua-2023`.
// Prints bytes and requests over the line, milliseconds until the page shows its answer, layout shift and long tasks, with the processor
// as it is and slowed down four times: a median of five visits each.

const [address = 'http://127.0.0.1:4000/plans/kaihua-2023'] = process.argv.slice(2);
const visits = 5;

/** What the page itself notes while it loads. */
const observe = `
  globalThis.noted = { shift: 0, longTasks: 0, longest: 0 };
  new PerformanceObserver((list) => { for (const each of list.getEntries()) noted.shift += each.value; }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => { for (const each of list.getEntries()) { noted.longTasks += 1; noted.longest = Math.max(noted.longest, each.duration); } }).observe({ type: 'longtask', buffered: true });
`;

interface Visit {
  readonly bytes: number;
  readonly requests: number;
  readonly firstPaint: number;
  readonly answerShown: number;
  readonly shift: number;
  readonly longTasks: number;
  readonly longest: number;
}

const browser = await chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox'] });

async function visit(slowdown: number): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await session.send('Network.enable');
  let [bytes, requests] = [0, 0];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.addInitScript(observe);
  await page.goto(address);
  await page.waitForSelector('main h1');
  const answerShown = await page.evaluate<number>('performance.now()');
  // The connection by which the page is told of news stays open.
  await page.waitForTimeout(1_000);
  const firstPaint = await page.evaluate<number>(
    `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`,
  );
  const noted = await page.evaluate<Pick<Visit, 'shift' | 'longTasks' | 'longest'>>('noted');
  await context.close();
  return { bytes, requests, firstPaint, answerShown, ...noted };
}

const middle = (values: number[]) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

for (const slowdown of [1, 4]) {
  const all: Visit[] = [];
  for (let each = 0; each < visits; each += 1) all.push(await visit(slowdown));
  const keys = Object.keys(all[0] ?? {}) as (keyof Visit)[];
  const medians = keys.map((key) => [key, Number(middle(all.map((one) => one[key])).toFixed(key === 'shift' ? 3 : 0))]);
  console.log(JSON.stringify({ slowdown, ...Object.fromEntries(medians) }));
}
await browser.close();
