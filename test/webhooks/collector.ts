import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** A span as OTLP has it in JSON. */
interface SentSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
}

/** What receives traces and metrics as a collector does, by OTLP over HTTP. */
export interface Collector {
  readonly url: string;
  readonly spans: readonly SentSpan[];
  /** Names of what was measured. */
  readonly metrics: ReadonlySet<string>;
}

/** Opens one, until the test is over. */
export async function openCollector(): Promise<Collector> {
  const spans: SentSpan[] = [];
  const metrics = new Set<string>();
  const server = createServer(async (request, response) => {
    const { resourceSpans = [], resourceMetrics = [] } = JSON.parse(await text(request));
    for (const { scopeSpans } of resourceSpans) for (const scope of scopeSpans) spans.push(...scope.spans);
    for (const { scopeMetrics } of resourceMetrics)
      for (const scope of scopeMetrics) for (const { name } of scope.metrics) metrics.add(name);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { spans, metrics, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
