import { type Database, gatewayUrlOf } from '@plangraph/database';
import { scratchDatabase } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Collector, openCollector, type SentSpan, startGateway } from './telemetryWorld.ts';

let database: Database;
let collector: Collector;
beforeAll(async () => {
  database = await scratchDatabase();
  collector = await openCollector();
}, 120_000);
afterAll(async () => {
  collector?.close();
  await database?.close();
});

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const caller = '00f067aa0ba902b7';
const named = (name: string) => collector.spans.find((span) => span.name === name);
const attribute = (span: SentSpan | undefined, key: string) => {
  const value = span?.attributes.find((each) => each.key === key)?.value ?? {};
  return Object.values(value)[0];
};

async function ask(url: string, query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, text: await response.text() };
}

describe('a gateway with a collector', () => {
  it('tells a trace from its caller to the statement, and metrics by their standard names', async () => {
    const gateway = await startGateway({
      DATABASE_URL: gatewayUrlOf(database.url),
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    });
    const traceparent = `00-${traceId}-${caller}-01`;
    const asked = await ask(gateway.url, 'query Places { places { totalCount } }', {
      traceparent,
      'x-request-id': 'r-1',
    });
    expect(asked).toMatchObject({ status: 200 });
    await ask(gateway.url, 'query Wrong { nothing }');
    expect(await gateway.stop()).not.toContain('loaded: 0');

    const request = collector.spans.find((span) => span.traceId === traceId && span.parentSpanId === caller);
    expect(request).toMatchObject({ name: 'POST /graphql', kind: 2 });
    expect(attribute(request, 'plangraph.request.id')).toBe('r-1');
    expect(Number(attribute(request, 'http.response.status_code'))).toBe(200);
    const operation = named('query Places');
    expect(operation).toMatchObject({ traceId, parentSpanId: request?.spanId });
    const statement = collector.spans.find((span) => span.name === 'SELECT' && span.traceId === traceId);
    expect(statement).toMatchObject({ parentSpanId: operation?.spanId, kind: 3 });
    expect(attribute(statement, 'db.query.text')).toContain('"Place"');
    expect(collector.spans.some((span) => attribute(span, 'plangraph.error.codes') !== undefined)).toBe(true);

    expect([...collector.services]).toEqual(['plangraph-gateway']);
    expect(collector.metrics.get('http.server.request.duration')).toEqual(
      new Set(['http.request.method', 'http.route', 'url.scheme', 'http.response.status_code']),
    );
    for (const name of [
      'http.server.active_requests',
      'db.client.operation.duration',
      'db.client.connection.count',
      'plangraph.operation.duration',
      'nodejs.eventloop.utilization',
      'process.memory.usage',
    ])
      expect([...collector.metrics.keys()]).toContain(name);
  }, 120_000);

  it('answers all the same where the collector is away', async () => {
    const gateway = await startGateway({
      DATABASE_URL: gatewayUrlOf(database.url),
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9',
    });
    expect((await ask(gateway.url, '{ places { totalCount } }')).status).toBe(200);
    await gateway.stop();
  }, 120_000);
});

it('a gateway without a collector reads nothing of OpenTelemetry', async () => {
  const gateway = await startGateway({ DATABASE_URL: gatewayUrlOf(database.url) });
  expect((await ask(gateway.url, '{ places { totalCount } }')).status).toBe(200);
  expect(await gateway.stop()).toContain('loaded: 0');
}, 120_000);
