import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** A span as OTLP has it in JSON. */
export interface SentSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
}

/** A collector that takes OTLP over HTTP on this machine, and keeps what came. */
export interface Collector {
  readonly url: string;
  readonly spans: SentSpan[];
  /** Names of metrics, with the keys of their labels. */
  readonly metrics: Map<string, Set<string>>;
  /** Names of the services that sent something. */
  readonly services: Set<string>;
  close(): void;
}

/** Opens one. */
export async function openCollector(): Promise<Collector> {
  const spans: SentSpan[] = [];
  const metrics = new Map<string, Set<string>>();
  const services = new Set<string>();
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await text(request));
    for (const { resource, scopeSpans = [], scopeMetrics = [] } of body.resourceSpans ?? body.resourceMetrics ?? []) {
      const named = resource.attributes.find(({ key }: { key: string }) => key === 'service.name');
      services.add(named?.value.stringValue);
      for (const scope of scopeSpans) spans.push(...scope.spans);
      for (const scope of scopeMetrics) for (const metric of scope.metrics) note(metric);
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  // biome-ignore lint/suspicious/noExplicitAny: a metric has its points under the name of its kind.
  const note = ({ name, ...kinds }: any) => {
    const labels = metrics.get(name) ?? new Set();
    metrics.set(name, labels);
    for (const { dataPoints = [] } of Object.values<{ dataPoints?: { attributes: { key: string }[] }[] }>(kinds))
      for (const { attributes } of dataPoints) for (const { key } of attributes) labels.add(key);
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    spans,
    metrics,
    services,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A gateway as a process, from its sources. */
export interface GatewayProcess {
  readonly url: string;
  /** Stops it, and gives what it wrote on standard error. */
  stop(): Promise<string>;
}

/** Starts one, which says at its end how many modules of OpenTelemetry it read. */
export async function startGateway(environment: Readonly<Record<string, string>>): Promise<GatewayProcess> {
  const preload = join(import.meta.dirname, 'process/loadedModules.ts');
  const main = join(import.meta.dirname, '../src/main.ts');
  const child: ChildProcess = spawn(process.execPath, ['--import', preload, main, 'start'], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      PLANGRAPH_DATASETS: 'none',
      PLANGRAPH_BUNDLE: 'off',
      PLANGRAPH_COCKPIT: 'off',
      PLANGRAPH_WORKERS: '0',
      // prom-client reads the bare interfaces of OpenTelemetry, which do nothing.
      PLANGRAPH_TEST_PLACE: '@opentelemetry/(?!api/)|/telemetry/openTelemetry',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stderr?.setEncoding('utf8').on('data', (piece) => (err += piece));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('close', () => reject(new Error(`${out}\n${err}`)));
    child.stdout?.setEncoding('utf8').on('data', (piece) => {
      out += piece;
      const serving = out.split('\n').find((line) => line.includes('"msg":"serving"'));
      if (serving) resolve(JSON.parse(serving).url);
    });
  });
  return {
    url,
    async stop() {
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      await ended;
      return err;
    },
  };
}
