import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { AnsweredOperation } from '../operations/answered.ts';
import type { CountDeprecated } from '../operations/deprecations.ts';
import type { ExecutionMetrics } from './executionMetrics.ts';

/** Counts operations. */
export interface OperationMetrics {
  observe(operation: AnsweredOperation): void;
  /** Counts that somebody used something deprecated. */
  readonly countDeprecated: CountDeprecated;
  /** Tells the names by which operations are counted: those of the persisted ones, and no others, for anybody can make names up. */
  know(persisted: { readonly count: number; readonly names: Iterable<string> }): void;
}

// Every name costs some twenty lines in each answer of /metrics.
const namesCounted = 200;
const codesCounted = 100;
const clientsCounted = 200;

/** Makes the metrics of operations: how many, how long, and with which errors. */
export function measureOperations(registry: Registry, executions: ExecutionMetrics): OperationMetrics {
  const registers = [registry];
  const durations = new Histogram({
    name: 'plangraph_operation_duration_seconds',
    help: 'Time from the request to its answer. Operations that are not persisted are counted as “other”.',
    labelNames: ['operation', 'type', 'outcome'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const errors = new Counter({
    name: 'plangraph_operation_errors_total',
    help: 'Operations that were answered with this error code, see docs/reference/errors.md.',
    labelNames: ['code'],
    registers,
  });
  const deprecated = new Counter({
    name: 'plangraph_deprecated_uses_total',
    help: 'Operations that used a deprecated part of the schema, by its coordinate and the client that asked.',
    labelNames: ['coordinate', 'client'],
    registers,
  });
  const known = new Gauge({
    name: 'plangraph_persisted_operations',
    help: 'Persisted operations known.',
    aggregator: 'max',
    registers,
  });
  const names = new Set<string>();
  const codes = new Set<string>();
  const clients = new Set<string>();
  return {
    countDeprecated(coordinate, client) {
      if (clients.size < clientsCounted) clients.add(client);
      deprecated.inc({ coordinate, client: clients.has(client) ? client : 'other' });
    },
    observe({ operation, type, errors: found, milliseconds, kept }) {
      const label = operation !== null && names.has(operation) ? operation : 'other';
      durations.observe({ operation: label, type: type ?? 'unknown', outcome: outcomeOf(found) }, milliseconds / 1000);
      for (const code of found) {
        if (codes.size < codesCounted) codes.add(code);
        errors.inc({ code: codes.has(code) ? code : 'other' });
      }
      if (kept) executions.keep(kept);
    },
    know(persisted) {
      known.set(persisted.count);
      for (const name of persisted.names) if (names.size < namesCounted) names.add(name);
    },
  };
}

/** All data, errors beside or instead of data, or a defect of the gateway's. */
function outcomeOf(errors: ReadonlySet<string>): 'answered' | 'errors' | 'failed' {
  if (errors.size === 0) return 'answered';
  return errors.has('INTERNAL_SERVER_ERROR') ? 'failed' : 'errors';
}
