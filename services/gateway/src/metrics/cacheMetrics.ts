import type { AnswerCache } from '@plangraph/cache';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { ExecutionMetrics } from './executionMetrics.ts';

/** Makes the metrics of the kept answers. */
export function measureCache(
  registry: Registry,
  cache: Pick<AnswerCache, 'size'>,
  executions: Pick<ExecutionMetrics, 'kept'>,
): void {
  const registers = [registry];
  new Counter({
    name: 'plangraph_response_cache_requests_total',
    help: 'Queries for which the kept answers were asked: a hit was answered with one, a miss was executed.',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset();
      const { given, repeated, missing } = executions.kept();
      this.inc({ outcome: 'hit' }, given + repeated);
      this.inc({ outcome: 'miss' }, missing);
    },
  });
  new Gauge({
    name: 'plangraph_response_cache_entries',
    help: 'Answers that are kept, valid or not.',
    registers,
    collect() {
      this.set(cache.size().entries);
    },
  });
  new Gauge({
    name: 'plangraph_response_cache_bytes',
    help: 'Bytes that kept answers take, roughly.',
    registers,
    collect() {
      this.set(cache.size().bytes);
    },
  });
}
