import type { ComposedGraph, SystemCounts } from '@plangraph/schema';
import { Counter, type Registry } from 'prom-client';

/** How a request asked the kept answers. */
type KeptAnswer = 'given' | 'repeated' | 'missing';

/** Counts the ways in which operations are executed. */
export interface ExecutionMetrics {
  /** Reads the counts of this graph from now on. */
  watch(graph: ComposedGraph): void;
  keep(answer: KeptAnswer): void;
  /** How often each has happened. */
  kept(): Readonly<Record<KeptAnswer, number>>;
}

/**
 * Makes the metrics of executions. The graph counts by itself; nothing is added to the way of an operation.
 */
export function measureExecutions(registry: Registry): ExecutionMetrics {
  const kept = { given: 0, repeated: 0, missing: 0 };
  let graph: ComposedGraph | null = null;
  const direct = () => graph?.executions() ?? { answered: 0, declined: {} };

  new Counter({
    name: 'plangraph_executions_total',
    help: 'Operations by the way in which they were answered: straight from rows, by graphql-js, from the kept answers, or as repetitions in front of Yoga.',
    labelNames: ['way'],
    registers: [registry],
    collect() {
      this.reset();
      const { answered, declined } = direct();
      this.inc({ way: 'direct' }, answered);
      this.inc({ way: 'graphql_js' }, sum(declined));
      this.inc({ way: 'kept' }, kept.given);
      this.inc({ way: 'repeated' }, kept.repeated);
    },
  });
  new Counter({
    name: 'plangraph_executions_declined_total',
    help: 'Operations that were left to graphql-js, by reason (docs/adr/0017-what-the-reader-declines.md).',
    labelNames: ['reason'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [reason, count] of Object.entries(direct().declined)) this.inc({ reason }, count);
    },
  });
  for (const [count, help] of Object.entries(systemHelp)) {
    new Counter({
      name: `plangraph_system_${count}_total`,
      help,
      labelNames: ['system'],
      registers: [registry],
      collect() {
        this.reset();
        for (const [system, counts] of Object.entries(graph?.systems.counts() ?? {})) {
          this.inc({ system }, counts[count as keyof SystemCounts]);
        }
      },
    });
  }
  return {
    watch(given) {
      graph = given;
    },
    keep(answer) {
      kept[answer] += 1;
    },
    kept: () => kept,
  };
}

const systemHelp: Readonly<Record<keyof SystemCounts, string>> = {
  batches: 'Batches that other systems were asked, such as the store of documents.',
  keys: 'Values that those batches asked for.',
  failures: 'Batches that failed or took too long.',
  spared: 'Values that were not asked for, because the system had failed a moment before.',
};

function sum(counts: Readonly<Partial<Record<string, number>>>): number {
  return Object.values(counts).reduce<number>((total, count = 0) => total + count, 0);
}
