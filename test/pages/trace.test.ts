import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gatewayUrlOf } from '@plangraph/database';
import { loadDemo } from '@plangraph/demo';
import { domains } from '@plangraph/gateway';
import { scratchDatabase, template } from '@plangraph/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { datasets, load } from '../journeys/world.ts';
import { openCollector } from '../webhooks/collector.ts';
import { browserPath, inBrowser } from './browser.ts';
import { openPage } from './opened.ts';
import { sharedBrowser } from './sharedBrowser.ts';

const main = fileURLToPath(new URL('../../services/gateway/src/main.ts', import.meta.url));

/** A gateway as a process, which serves the pages over the demonstration's year. */
async function startGateway(url: string, collector: string) {
  const child = spawn(process.execPath, [main, 'start'], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      PLANGRAPH_DATASETS: 'none',
      PLANGRAPH_WORKERS: '0',
      DATABASE_URL: url,
      OTEL_EXPORTER_OTLP_ENDPOINT: collector,
      OTEL_BSP_SCHEDULE_DELAY: '200',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  return new Promise<string>((resolve, reject) => {
    child.once('close', () => reject(new Error(out)));
    child.stdout.setEncoding('utf8').on('data', (piece) => {
      out += piece;
      const serving = out.split('\n').find((line) => line.includes('"msg":"serving"'));
      if (serving) resolve(JSON.parse(serving).url);
    });
  });
}

describe.skipIf(!browserPath)(inBrowser('a trace'), () => {
  it('leads from a page in a browser to the statements that it needed', async () => {
    await template('kaihua-2023-demo', async (database) => {
      await load(database, datasets.kaihua);
      await loadDemo({ database, domains, plan: 'kaihua-2023' });
    });
    const database = await scratchDatabase({ from: 'kaihua-2023-demo' });
    onTestFinished(() => database.close());
    const { spans, url: collector } = await openCollector();
    const url = await startGateway(gatewayUrlOf(database.url), collector);
    const opened = await openPage(await sharedBrowser(), `${url}/`);
    await opened.settle();
    const sent: string[] = [];
    opened.page.on('request', (request) => {
      const { traceparent } = request.headers();
      if (request.method() === 'GET' && request.url().includes('/graphql') && traceparent) sent.push(traceparent);
    });
    await opened.page.goto(`${url}/plans/kaihua-2023/promises/jobs.new`);
    await opened.page.waitForSelector('main h1');
    await opened.settle();
    const named = sent.map((each) => /^00-([0-9a-f]{32})-([0-9a-f]{16})-01$/.exec(each));
    const [, trace = '', caller] = named[0] ?? [];
    // What one page asks belongs together.
    expect(new Set(named.map((each) => each?.[1]))).toEqual(new Set([trace]));
    const childrenOf = (parent: string | undefined) =>
      spans.filter(({ traceId, parentSpanId }) => traceId === trace && parentSpanId === parent);
    await expect.poll(() => childrenOf(caller).map(({ name }) => name), { timeout: 20_000 }).toEqual(['GET /graphql']);
    const [request] = childrenOf(caller);
    const [operation] = childrenOf(request?.spanId);
    expect(operation?.name).toMatch(/^query \w+$/);
    expect(childrenOf(operation?.spanId).map(({ name }) => name)).toContain('SELECT');
  }, 240_000);
});
