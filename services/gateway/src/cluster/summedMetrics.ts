import cluster, { type Worker } from 'node:cluster';
import { AggregatorRegistry, type Registry } from 'prom-client';
import type { MetricFigures } from '../metrics/metrics.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** How long a worker may take to give its figures, in milliseconds; what it gave before counts then. */
const patience = 2000;

/**
 * Answers workers that are asked for metrics with the sum over all of them. Runs in the first process. What a worker
 * that died had counted stays in the sum, as far as it was told: counts never go back.
 */
export function sumMetrics(): void {
  const last = new Map<number, MetricFigures>();
  const waiting = new Map<number, (figures: MetricFigures) => void>();
  let gone: MetricFigures = [];
  let questions = 0;

  const figuresOf = (worker: Worker): Promise<MetricFigures> =>
    new Promise((resolve) => {
      questions += 1;
      const question = questions;
      const finish = (figures: MetricFigures) => {
        clearTimeout(late);
        waiting.delete(question);
        resolve(figures);
      };
      const late = setTimeout(() => finish(last.get(worker.id) ?? []), patience);
      waiting.set(question, finish);
      tell(worker, { kind: 'figuresAsked', question });
    });

  const gather = async (): Promise<string> => {
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker?.isConnected()) as Worker[];
    const given = await Promise.all(workers.map(figuresOf));
    return sum([gone, ...given]).metrics();
  };

  cluster.on('message', (worker: Worker, message: FromWorker) => {
    if (message.kind === 'figuresGiven') {
      last.set(worker.id, message.figures);
      waiting.get(message.question)?.(message.figures);
    } else if (message.kind === 'metricsAsked') {
      const { question } = message;
      gather().then(
        (text) => tell(worker, { kind: 'metricsGiven', question, text }),
        () => tell(worker, { kind: 'metricsGiven', question, text: null }),
      );
    }
  });
  cluster.on('exit', async (worker: Worker) => {
    const counted = (last.get(worker.id) ?? []).filter(({ type }) => isCount(type));
    last.delete(worker.id);
    gone = await sum([gone, counted]).getMetricsAsJSON();
  });
}

function tell(worker: Worker, message: ToWorker): void {
  // Whoever ends in this moment is told nothing.
  if (worker.isConnected()) worker.send(message, () => {});
}

function sum(figures: readonly MetricFigures[]): Registry {
  return AggregatorRegistry.aggregate(figures as object[]);
}

/** Types travel as prom-client's own, which are written as texts. */
function isCount(type: unknown): boolean {
  return type === 'counter' || type === 'histogram';
}
