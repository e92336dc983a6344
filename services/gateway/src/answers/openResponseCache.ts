import { type AnswerCache, createAnswerCache } from '@plangraph/cache';
import { type Changes, type Database, type Log, models, openChanges } from '@plangraph/database';

/** A cache of answers that hears of every change to its database. */
export interface OpenResponseCache {
  readonly cache: AnswerCache;
  readonly settle: Changes['settle'];
  isCurrent(): boolean;
  close(): Promise<void>;
}

export interface ResponseCacheOptions {
  readonly database: Pick<Database, 'listenUrl' | 'pool'> & Partial<Pick<Database, 'replicas'>>;
  /** The most bytes that it may take. */
  readonly bytes: number;
  readonly log: Log;
  /** See `openChanges`. */
  readonly lease?: number;
  readonly url?: string;
  /** The time, in milliseconds; that of the machine when left out. */
  readonly now?: () => number;
}

/** Opens a cache that drops what was read from a table as soon as anyone writes to it. */
export function openResponseCache({
  bytes,
  now = () => Date.now(),
  ...options
}: ResponseCacheOptions): OpenResponseCache {
  const nouns = new Map<string, string>(Object.entries(models).map(([noun, { table }]) => [table, noun]));
  const cache = createAnswerCache({ bytes, now, isCurrent: () => changes.isCurrent() });
  const changes = openChanges({
    ...options,
    locating: options.database.replicas?.().length ? cache : undefined,
    onChange(table) {
      const noun = table === null ? undefined : nouns.get(table);
      if (noun === undefined) cache.forget();
      else cache.changed(noun);
    },
  });
  return { cache, settle: changes.settle, isCurrent: changes.isCurrent, close: changes.close };
}
