import type { Metrics } from '../metrics/metrics.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/**
 * Gives the first process this worker's figures when it asks for them.
 *
 * @returns reads the metrics of all workers together; fails when the first process could not sum them.
 */
export function shareMetrics(metrics: Pick<Metrics, 'figures'>): () => Promise<string> {
  const waiting = new Map<number, (text: string | null) => void>();
  let questions = 0;

  const answer = async (question: number): Promise<void> => {
    tell({ kind: 'figuresGiven', question, figures: await metrics.figures() });
  };
  process.on('message', (message: ToWorker) => {
    if (message.kind === 'figuresAsked') void answer(message.question);
    else if (message.kind === 'metricsGiven') {
      waiting.get(message.question)?.(message.text);
      waiting.delete(message.question);
    }
  });
  return async () => {
    questions += 1;
    const question = questions;
    const text = await new Promise<string | null>((resolve) => {
      waiting.set(question, resolve);
      tell({ kind: 'metricsAsked', question });
    });
    if (text === null) throw new Error('The first process could not sum the metrics of its workers.');
    return text;
  };
}

function tell(message: FromWorker): void {
  process.send?.(message);
}
