import type { AnswerCache } from '@plangraph/cache';
import type { ComposedGraph } from '@plangraph/schema';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { measureCache } from './cacheMetrics.ts';
import { measurePool, measureReplicas, measureSharedReads, measureStatements } from './databaseMetrics.ts';
import { measureDeliveries } from './deliveryMetrics.ts';
import { type ExecutionMetrics, measureExecutions } from './executionMetrics.ts';
import type { MeasuredDatabase } from './measuredDatabase.ts';
import { measureOperations, type OperationMetrics } from './operationMetrics.ts';
import { measureRequests, type RequestMetrics } from './requestMetrics.ts';

/** The figures of one process, as they pass to another. */
export type MetricFigures = Awaited<ReturnType<Registry['getMetricsAsJSON']>>;

/** What one process measures of itself. */
export interface Metrics {
  readonly operations: OperationMetrics;
  readonly executions: ExecutionMetrics;
  readonly requests: RequestMetrics;
  /** Measures what stands behind the gateway from now on. */
  watch(graph: MeasuredGraph): void;
  /** Everything in the text format of Prometheus. */
  text(): Promise<string>;
  /** Everything as data, for a process that sums over several. */
  figures(): Promise<MetricFigures>;
}

/** What of a graph is measured. */
export interface MeasuredGraph {
  readonly graph: ComposedGraph;
  readonly cache?: Pick<AnswerCache, 'size'> | undefined;
  readonly database?: MeasuredDatabase | undefined;
}

/** Begins to measure, with every count at zero. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const executions = measureExecutions(registry);
  const operations = measureOperations(registry, executions);
  const statements = measureStatements(registry);
  const requests = measureRequests(registry);
  return {
    operations,
    executions,
    requests,
    watch({ graph, cache, database }) {
      executions.watch(graph);
      if (cache) measureCache(registry, cache, executions);
      if (!database) return;
      measurePool(registry, database);
      measureSharedReads(registry, database);
      measureReplicas(registry, database);
      measureDeliveries(registry, database);
      database.report(statements);
    },
    text: () => registry.metrics(),
    figures: () => registry.getMetricsAsJSON(),
  };
}
