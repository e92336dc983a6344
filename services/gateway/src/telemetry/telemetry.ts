import type { Handler } from '../http/handler.ts';
import type { MeasuredDatabase } from '../metrics/measuredDatabase.ts';
import type { AnsweredOperation } from '../operations/answered.ts';

/** What is told of a delivery before it is made. */
interface ToldDelivery {
  readonly messageId: string;
  readonly type: string;
  readonly host: string;
  /** The request that led to it; null where none did. */
  readonly requestId: string | null;
}

/** Traces and metrics for a collector. */
export interface Telemetry {
  /** Puts a span around each request, within the trace that its caller names (W3C `traceparent`). */
  before(handler: Handler): Handler;
  /** Told of every operation that was answered. */
  observe(operation: AnsweredOperation): void;
  /** Tells of the statements and the connections of a database from now on. */
  watch(database: MeasuredDatabase): void;
  /** Puts a span around a delivery; gives the headers that carry the trace on. */
  delivery<T extends { readonly status: number | null; readonly failure: string | null }>(
    told: ToldDelivery,
    work: (headers: Readonly<Record<string, string>>) => Promise<T>,
  ): Promise<T>;
  /** Tells of a piece of a worker's work that was done. */
  job(name: string, milliseconds: number, failed: boolean): void;
  /** Sends what is left, and no more. */
  close(): Promise<void>;
}

/** Which of the programs is told of. */
export type TracedProgram = 'gateway' | 'worker';
