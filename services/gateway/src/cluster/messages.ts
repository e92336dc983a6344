import type { MetricFigures } from '../metrics/metrics.ts';

/** What the first process tells a worker. */
export type ToWorker =
  /** The database is up to date, and this is the worker's part of its connections. */
  | { readonly kind: 'prepared'; readonly databaseUrl: string; readonly databaseConnections: number }
  /** All workers serve. */
  | { readonly kind: 'together' }
  /** Give the figures that you have measured. */
  | { readonly kind: 'figuresAsked'; readonly question: number }
  /** The metrics of all workers, in Prometheus' text format; null when they could not be summed. */
  | { readonly kind: 'metricsGiven'; readonly question: number; readonly text: string | null }
  /** Finish what is in flight, and end. */
  | { readonly kind: 'stop' };

/** What a worker tells the first process. */
export type FromWorker =
  /** It serves the graph at this address. */
  | { readonly kind: 'serving'; readonly url: string }
  /** It has measured this. */
  | { readonly kind: 'figuresGiven'; readonly question: number; readonly figures: MetricFigures }
  /** Somebody asks it for the metrics of all workers. */
  | { readonly kind: 'metricsAsked'; readonly question: number };

/** The environment variable by which a worker knows which one it is. */
export const workerVariable = 'PLANGRAPH_WORKER';

/** The environment variable by which a worker knows that it replaces one, so that callers must not meet it half ready. */
export const replacingVariable = 'PLANGRAPH_WORKER_REPLACES';
