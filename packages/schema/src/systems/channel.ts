import DataLoader from 'dataloader';
import { type Context, noteFreshUntil } from '../context.ts';
import { Missing } from './missing.ts';
import type { ConnectedSystem } from './system.ts';

/** What was asked of a system since the graph was composed. */
export interface SystemCounts {
  readonly batches: number;
  readonly keys: number;
  /** Batches that failed or took too long. */
  readonly failures: number;
  /** Keys that were not asked for, because the system had failed a moment before. */
  readonly spared: number;
}

/** The one way to a system: in batches, within a time limit, and not at all for a while after it has failed. */
export interface Channel {
  ask(key: unknown, context: Context): Promise<unknown>;
  counts(): SystemCounts;
}

const usual = { timeLimit: 500, largestBatch: 1_000, pause: 5_000 } as const;

/** Opens the way to a system. */
export function openChannel({ system, connection }: ConnectedSystem): Channel {
  const { timeLimit, largestBatch, pause } = { ...usual, ...connection };
  const now = connection.now ?? Date.now;
  const counts = { batches: 0, keys: 0, failures: 0, spared: 0 };
  let restUntil = Number.NEGATIVE_INFINITY;
  let hasFailed = false;
  let trying = false;

  const ask = connection.load as (keys: readonly unknown[], signal: AbortSignal) => Promise<readonly unknown[]>;
  const load = async (keys: readonly unknown[]): Promise<readonly unknown[]> => {
    // After a failure one batch tries whether the system is back; nobody else waits for that.
    if (hasFailed && (trying || now() < restUntil)) {
      counts.spared += keys.length;
      return keys.map(() => system.unavailable);
    }
    trying = hasFailed;
    counts.batches += 1;
    counts.keys += keys.length;
    try {
      const answers = await within(timeLimit, (signal) => ask(keys, signal));
      if (answers.length !== keys.length) {
        throw new Error(`${system.name} gave ${answers.length} answers to ${keys.length} keys.`);
      }
      hasFailed = false;
      return answers;
    } catch (error) {
      counts.failures += 1;
      hasFailed = true;
      restUntil = now() + pause;
      connection.failed?.(error);
      return keys.map(() => system.unavailable);
    } finally {
      trying = false;
    }
  };

  const identify = system.identify as (key: unknown) => string;
  const loaderOf = ({ notes }: Context) => {
    notes.loaders ??= new Map();
    const { loaders } = notes;
    const known =
      loaders.get(system) ??
      new DataLoader<unknown, unknown, string>(load, { maxBatchSize: largestBatch, cacheKeyFn: identify });
    loaders.set(system, known);
    return known;
  };

  return {
    async ask(key, context) {
      const answer = await loaderOf(context).load(key);
      // Nobody tells when what is missing comes, or when the other system thinks better of a value.
      if (!connection.lasting || answer instanceof Missing) noteFreshUntil(context, new Date(0));
      return answer;
    },
    counts: () => ({ ...counts }),
  };
}

/** What a work gives within a time, in milliseconds; it fails when the time is over, whatever the work does. */
async function within<Result>(limit: number, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const over = new AbortController();
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    over.abort();
    late.reject(new Error(`There was no answer within ${limit} ms.`));
  }, limit);
  try {
    return await Promise.race([work(over.signal), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
