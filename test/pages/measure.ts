import { loadavg } from 'node:os';
import { chromium } from 'playwright-core';
import { browserPath } from './browser.ts';
import { inLanguage, type Reached, reach } from './reach.ts';
import { shown } from './shown.ts';

// Measures pages as a browser that has never been there sees them: `node test/pages/measure.ts http://127.0.0.1:4000 [names…]`.
// Prints a table for docs/reference/performance.md: bytes and requests over the line, milliseconds until the page paints and until it is
// interactive (its answer is painted, and nothing runs for longer than 50 ms any more), with the processor as it is and slowed down four
// times, layout shift and long tasks: a median of three visits each.

const [address = 'http://127.0.0.1:4000', ...names] = process.argv.slice(2);
const visits = 3;

/** What the page itself notes while it loads: nobody outside hears of it in time. */
const observe = `
  globalThis.noted = { shift: 0, longTasks: 0, longest: 0, answerShown: 0, busyUntil: 0 };
  new PerformanceObserver((list) => { for (const each of list.getEntries()) noted.shift += each.value; }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => { for (const each of list.getEntries()) {
    noted.longTasks += 1;
    noted.longest = Math.max(noted.longest, each.duration);
    noted.busyUntil = Math.max(noted.busyUntil, each.startTime + each.duration);
  } }).observe({ type: 'longtask', buffered: true });
  new MutationObserver((_, observer) => {
    if (!document.querySelector('main h1')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { noted.answerShown = performance.now(); }));
  }).observe(document, { childList: true, subtree: true });
`;

interface Visit {
  readonly bytes: number;
  readonly requests: number;
  readonly firstPaint: number;
  readonly interactive: number;
  readonly shift: number;
  readonly longTasks: number;
  readonly longest: number;
}

/** What a page noted. */
interface Noted extends Pick<Visit, 'shift' | 'longTasks' | 'longest'> {
  readonly answerShown: number;
  readonly busyUntil: number;
}

const browser = await chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox'] });

async function visit({ path, token }: Reached, slowdown: number): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  if (token) await context.addInitScript(`sessionStorage.setItem('plangraph.token', ${JSON.stringify(token)})`);
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
  await page.goto(`${address}${inLanguage(path, 'zh')}`);
  await page.waitForSelector('main h1');
  // The connection by which the page is told of news stays open.
  await page.waitForTimeout(1_000);
  const firstPaint = await page.evaluate<number>(
    `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`,
  );
  const { answerShown, busyUntil, ...noted } = await page.evaluate<Noted>('noted');
  await context.close();
  return { bytes, requests, firstPaint, interactive: Math.max(answerShown, busyUntil), ...noted };
}

const middle = (values: number[]) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

async function medians(reached: Reached, slowdown: number): Promise<Visit> {
  const all: Visit[] = [];
  for (let each = 0; each < visits; each += 1) all.push(await visit(reached, slowdown));
  const of = (key: keyof Visit) => middle(all.map((one) => one[key]));
  return {
    bytes: of('bytes'),
    requests: of('requests'),
    firstPaint: of('firstPaint'),
    interactive: of('interactive'),
    shift: of('shift'),
    longTasks: of('longTasks'),
    longest: of('longest'),
  };
}

const heads = [
  'page',
  'kB',
  'requests',
  'first paint, ms',
  'interactive, ms',
  'slowed 4 times, ms',
  'layout shift',
  'long tasks',
];
const lines = [heads, heads.map((_, index) => (index === 0 ? '---' : '---:'))];
const loads: number[] = [];
for (const page of shown) {
  const { name, sheet } = page;
  // What a dropped spreadsheet leads to is the register's page still.
  if (sheet || (names.length && !names.includes(name))) continue;
  const reached = await reach(address, page);
  const usual = await medians(reached, 1);
  const slow = await medians(reached, 4);
  loads.push(loadavg()[0] ?? 0);
  lines.push([
    name,
    (usual.bytes / 1_000).toFixed(0),
    String(usual.requests),
    usual.firstPaint.toFixed(0),
    usual.interactive.toFixed(0),
    slow.interactive.toFixed(0),
    usual.shift.toFixed(3),
    usual.longTasks ? `${usual.longTasks}, ${usual.longest.toFixed(0)} ms` : '0',
  ]);
}
process.stdout.write(`${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`);
process.stdout.write(`\nLoad of the machine: ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}.\n`);
await browser.close();
