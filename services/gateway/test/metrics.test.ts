import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnswerCache } from '@plangraph/cache';
import { plan } from '@plangraph/plan';
import { composeGraph } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type MeasuredDatabase, measureDatabase } from '../src/metrics/measuredDatabase.ts';
import { operationNames } from '../src/operations/persisted.ts';
import { operationsFolder } from '../src/operations/samples.ts';
import { type RunningGateway, runGateway } from '../src/start/run.ts';
import { createMemory, testConfig } from './world.ts';

let gateway: RunningGateway;
let opened: MeasuredDatabase;
beforeAll(async () => {
  opened = measureDatabase(await scratchDatabase({ poolSize: 2 }));
  const graph = {
    graph: composeGraph({ domains: [plan], database: opened }),
    database: opened,
    cache: createAnswerCache({ bytes: 1_000_000, isCurrent: () => true }),
    exchange: async ({ path }: { readonly path: string }) => ({
      status: path.startsWith('/api') ? 404 : 200,
      headers: {},
      body: '',
    }),
    check: async () => 'ready' as const,
    close: () => opened.close(),
  };
  gateway = await runGateway({ config: testConfig(), log: createMemory().log, open: async () => graph });
  await gateway.served;
});
afterAll(() => gateway.stop());

async function ask(body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
  await response.arrayBuffer();
}

/** The samples of a metric as they are served: values by labels. */
async function read(metric: string): Promise<Record<string, number>> {
  const text = await (await fetch(`${gateway.url}/metrics`)).text();
  const samples = text.split('\n').filter((line) => new RegExp(`^${metric}[ {]`).test(line));
  return Object.fromEntries(
    samples.map((line) => [line.slice(metric.length).split(' ')[0], Number(line.split(' ')[1])]),
  );
}

/** By how much the samples of a metric grew while something happened; those that stayed are left out. */
async function growth(metric: string, happening: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await read(metric);
  await happening();
  const grown = Object.entries(await read(metric)).map(
    ([labels, value]) => [labels, value - (before[labels] ?? 0)] as const,
  );
  return Object.fromEntries(grown.filter(([, value]) => value !== 0));
}

describe('/metrics', () => {
  it('is in the text format of Prometheus, with the figures of the process', async () => {
    const response = await fetch(`${gateway.url}/metrics`);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const text = await response.text();
    expect(text).toContain('# TYPE process_cpu_seconds_total counter');
    expect(text).toContain('# TYPE plangraph_operation_duration_seconds histogram');
  });

  it('counts operations by kind and outcome, and calls none by a name that anybody could make up', async () => {
    const asked = async () => {
      await ask({ query: 'query MadeUp { places { totalCount } }' });
      await ask({ query: '{ place(code: "nowhere") { code } }' });
      await ask({ query: '{' });
    };
    expect(await growth('plangraph_operation_duration_seconds_count', asked)).toEqual({
      '{operation="other",type="query",outcome="answered"}': 1,
      '{operation="other",type="query",outcome="errors"}': 1,
      '{operation="other",type="unknown",outcome="errors"}': 1,
    });
    expect(await read('plangraph_operation_errors_total')).toMatchObject({
      '{code="NOT_FOUND"}': 1,
      '{code="GRAPHQL_PARSE_FAILED"}': 1,
    });
  });

  it('counts persisted operations by their names', async () => {
    expect((await read('plangraph_persisted_operations'))['']).toBeGreaterThan(0);
    const query = readFileSync(join(operationsFolder, 'plan.graphql'), 'utf8');
    const [name] = operationNames(parse(query));
    expect(await growth('plangraph_operation_duration_seconds_count', () => ask({ query }))).toEqual({
      [`{operation="${name}",type="query",outcome="errors"}`]: 1,
    });
  });

  it('tells how operations were answered: from rows, by graphql-js, from what is kept, and as repetitions', async () => {
    const query = '{ places(first: 3) { totalCount } }';
    const asked = async () => {
      await ask({ query });
      await ask({ query });
      await fetch(`${gateway.url}/graphql?query=${encodeURIComponent(query)}`);
      await ask({ query: '{ __schema { queryType { name } } }' });
      await ask({ query: '{ places(first: 500) { totalCount } }' });
    };
    expect(await growth('plangraph_executions_total', asked)).toEqual({
      '{way="direct"}': 1,
      '{way="repeated"}': 1,
      '{way="kept"}': 1,
      '{way="graphql_js"}': 2,
    });
  });

  it('tells why operations were handed on', async () => {
    const asked = async () => {
      await ask({ query: '{ __type(name: "Plan") { name } }' });
      await ask({ query: '{ places(first: 501) { totalCount } }' });
    };
    expect(await growth('plangraph_executions_declined_total', asked)).toEqual({
      '{reason="INTROSPECTION"}': 1,
      '{reason="REFUSED"}': 1,
    });
  });

  it('counts the statements of the reader', async () => {
    const asked = () => ask({ query: '{ plans { totalCount } targets { totalCount } }' });
    expect(await growth('plangraph_statement_duration_seconds_count', asked)).toEqual({ '{outcome="answered"}': 2 });
  });

  it('counts the reads that needed no statement of their own', async () => {
    const before = opened.readsShared();
    const asked = async () => {
      const held = [await opened.pool.connect(), await opened.pool.connect()];
      const answers = [1, 2, 3].map(() => ask({ query: '{ places(first: 6) { totalCount } }' }));
      await vi.waitFor(() => expect(opened.readsShared() - before).toBe(2));
      for (const client of held) client.release();
      await Promise.all(answers);
    };
    expect(await growth('plangraph_reads_shared_total', asked)).toEqual({ '': 2 });
  });

  it('tells what is kept, and how often it was asked for', async () => {
    const query = '{ places(first: 4) { totalCount } }';
    const asked = async () => {
      await ask({ query });
      await ask({ query });
    };
    expect(await growth('plangraph_response_cache_requests_total', asked)).toEqual({
      '{outcome="hit"}': 1,
      '{outcome="miss"}': 1,
    });
    expect((await read('plangraph_response_cache_entries'))['']).toBeGreaterThan(0);
    expect((await read('plangraph_response_cache_bytes'))['']).toBeGreaterThan(0);
  });

  it('tells how many connections to the database there are', async () => {
    await ask({ query: '{ places(first: 5) { totalCount } }' });
    const connections = await read('plangraph_database_connections');
    expect(connections['{state="total"}']).toBeGreaterThan(0);
    expect(connections['{state="idle"}']).toBe(connections['{state="total"}']);
    expect(await read('plangraph_database_connections_waiting')).toEqual({ '': 0 });
  });

  it('counts what is answered beside the graph, by its route and status, and never by the names in its address', async () => {
    const asked = async () => {
      for (const path of [
        '/exports/parks?lang=zh',
        '/exports/places',
        '/api/parks/nowhere',
        '/odata/$metadata',
        '/feeds/plangraph_a_secret_key/due.ics',
      ])
        await (await fetch(`${gateway.url}${path}`)).arrayBuffer();
      await vi.waitFor(async () =>
        expect(Object.keys(await read('http_server_request_duration_seconds_count'))).toHaveLength(4),
      );
    };
    const labels = (route: string, status: number) =>
      `{http_request_method="GET",http_route="${route}",http_response_status_code="${status}"}`;
    expect(await growth('http_server_request_duration_seconds_count', asked)).toEqual({
      [labels('/exports/{name}', 200)]: 2,
      [labels('/api/{name}/*', 404)]: 1,
      [labels('/odata/{name}', 200)]: 1,
      [labels('/feeds/{name}/*', 401)]: 1,
    });
  });

  it('tells how deliveries to endpoints stand', async () => {
    expect(await read('plangraph_webhook_deliveries_waiting')).toEqual({ '': 0 });
    expect(await read('plangraph_webhook_oldest_waiting_seconds')).toEqual({ '': 0 });
    expect(await read('plangraph_webhook_attempts_recent')).toEqual({
      '{outcome="arrived"}': 0,
      '{outcome="failed"}': 0,
    });
    const none = { '{state="active"}': 0, '{state="held"}': 0, '{state="suspended"}': 0 };
    expect(await read('plangraph_webhook_endpoints')).toEqual(none);
  });
});

it('is not there where the operator does not want it', async () => {
  const graph = composeGraph({ domains: [plan] });
  const open = async () => ({ graph, check: async () => 'ready' as const, close: async () => {} });
  const config = testConfig({ PLANGRAPH_METRICS: 'off' });
  const running = await runGateway({ config, log: createMemory().log, open });
  await running.served;
  expect((await fetch(`${running.url}/metrics`)).status).toBe(404);
  await running.stop();
});
