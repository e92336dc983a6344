import { eventLoopUtilization } from 'node:perf_hooks';
import type { Attributes, Meter } from '@opentelemetry/api';
import type { MeasuredDatabase } from '../metrics/measuredDatabase.ts';
import type { AnsweredOperation } from '../operations/answered.ts';

/** What is measured, under the names of the semantic conventions where they have one, in seconds and connections. */
export interface Measures {
  begun(more: 1 | -1, labels: Attributes): void;
  answered(seconds: number, labels: Attributes): void;
  operation(operation: AnsweredOperation): void;
  statement(seconds: number, outcome: 'answered' | 'failed'): void;
  pool(database: Pick<MeasuredDatabase, 'pool' | 'readsWaiting'>): void;
  delivered(seconds: number, done: { readonly status: number | null; readonly failure: string | null }): void;
  job(seconds: number, labels: Attributes): void;
}

const seconds = {
  unit: 's',
  advice: { explicitBucketBoundaries: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] },
};

/** Makes the instruments. */
export function openMeasures(meter: Meter): Measures {
  const requests = meter.createHistogram('http.server.request.duration', seconds);
  const active = meter.createUpDownCounter('http.server.active_requests', { unit: '{request}' });
  const operations = meter.createHistogram('plangraph.operation.duration', seconds);
  const statements = meter.createHistogram('db.client.operation.duration', seconds);
  const deliveries = meter.createHistogram('http.client.request.duration', seconds);
  const jobs = meter.createHistogram('plangraph.job.duration', seconds);
  meter
    .createObservableGauge('nodejs.eventloop.utilization', { unit: '1' })
    .addCallback((result) => result.observe(eventLoopUtilization().utilization));
  meter
    .createObservableGauge('process.memory.usage', { unit: 'By' })
    .addCallback((result) => result.observe(process.memoryUsage.rss()));
  return {
    begun: (more, labels) => active.add(more, labels),
    answered: (time, labels) => requests.record(time, labels),
    operation: ({ type, errors, milliseconds }) =>
      operations.record(milliseconds / 1000, {
        // Names are free to make up, and every one would be a series.
        'graphql.operation.type': type ?? 'unknown',
        outcome: errors.has('INTERNAL_SERVER_ERROR') ? 'failed' : errors.size ? 'errors' : 'answered',
      }),
    statement: (time, outcome) =>
      statements.record(time, {
        'db.system.name': 'postgresql',
        'db.operation.name': 'SELECT',
        ...(outcome === 'failed' ? { 'error.type': 'failed' } : {}),
      }),
    pool(database) {
      const { pool } = database;
      const labels = { 'db.client.connection.pool.name': 'plangraph' };
      meter
        .createObservableUpDownCounter('db.client.connection.count', { unit: '{connection}' })
        .addCallback((result) => {
          result.observe(pool.idleCount, { ...labels, 'db.client.connection.state': 'idle' });
          result.observe(pool.totalCount - pool.idleCount, { ...labels, 'db.client.connection.state': 'used' });
        });
      meter
        .createObservableUpDownCounter('db.client.connection.pending_requests', { unit: '{request}' })
        .addCallback((result) => result.observe(pool.waitingCount + database.readsWaiting(), labels));
    },
    delivered: (time, { status, failure }) =>
      deliveries.record(time, {
        'http.request.method': 'POST',
        ...(status === null ? {} : { 'http.response.status_code': status }),
        ...(failure === null ? {} : { 'error.type': failure }),
      }),
    job: (time, labels) => jobs.record(time, labels),
  };
}
