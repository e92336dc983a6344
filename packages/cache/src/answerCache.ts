import { LRUCache } from 'lru-cache';
import type { Answer } from './answer.ts';

/** A moment before which nothing of an answer had been read. */
interface Moment {
  /** How many changes had been heard of. */
  readonly change: number;
  /** Which quarter of an hour it was. */
  readonly quarter: number;
}

/** Whole answers, each valid until a noun that it was read from changes. */
export interface AnswerCache {
  /** Call before the first read of an answer that may be kept. */
  begin(): Moment;
  /**
   * Keeps an answer, unless what it was read from has changed since the reading began.
   *
   * @param least up to where everything is in what a replica gave; null for an answer of the primary, which has all that was heard of.
   * @param until from this moment on the answer is another, though nothing be written; null where no moment is known.
   * @returns whether it is kept.
   */
  keep(
    key: string,
    answer: Answer,
    nouns: Iterable<string>,
    begun: Moment,
    until?: Date | null,
    least?: bigint | null,
  ): boolean;
  /**
   * The answer that is still valid; undefined when there is none, or nobody knows.
   *
   * @param needed how far into the database's log whoever asks has seen: what was kept must not be older.
   */
  find(key: string, needed?: bigint): Answer | undefined;
  /** Rows of a noun have changed: no answer that was read from it is valid any more. */
  changed(noun: string): void;
  /** Anything may have changed. */
  forget(): void;
  /** How many changes have been heard of by now. */
  count(): number;
  /**
   * The first so many changes lie before a position of the database's log, and by now whatever lies before it has been heard of.
   * Needed where answers come from replicas.
   */
  locate(position: bigint, count: number): void;
  /** How much is kept, valid or not. */
  size(): CacheSize;
}

/** How much a cache keeps. */
interface CacheSize {
  readonly entries: number;
  /** Bytes of answers and keys, roughly. */
  readonly bytes: number;
}

export interface AnswerCacheOptions {
  /** The most bytes that keys and answers may take. */
  readonly bytes: number;
  /** Whether every change that matters has been heard of by now. */
  readonly isCurrent: () => boolean;
  /** The time, in milliseconds. */
  readonly now?: () => number;
}

interface Kept {
  readonly answer: Answer;
  readonly nouns: readonly string[];
  readonly begun: Moment;
  readonly least: bigint | null;
  /** In milliseconds; infinity where the answer depends on no moment. */
  readonly until: number;
}

/**
 * Civil days begin on a quarter of an hour in every time zone, so an answer that depends on today's date is right
 * for the rest of the quarter in which it was read, even where nobody said until when it is.
 */
const quarterOfAnHour = 900_000;

/** What an entry takes besides its key and its bytes: roughly. */
const overhead = 400;

/**
 * Makes an empty cache. Changes are counted, and every noun knows the count of its last one; an answer is valid while none of
 * its nouns changed after its reading began. One rule, asked when keeping and when finding, so nothing has to be taken
 * out in time: what is not valid any more goes when it is found, or as the least recently used.
 */
export function createAnswerCache({ bytes, isCurrent, now = () => Date.now() }: AnswerCacheOptions): AnswerCache {
  const kept = new LRUCache<string, Kept>({
    maxSize: bytes,
    maxEntrySize: Math.ceil(bytes / 4),
    sizeCalculation: ({ answer }, key) => answer.bytes.length + 2 * key.length + overhead,
  });
  const lastChange = new Map<string, number>();
  const floors = new Map<string, bigint>();
  let changes = 0;
  let forgotten = 0;
  let located = 0;
  let floorOfAll = 0n;
  let heard = -1n;

  const quarter = () => Math.floor(now() / quarterOfAnHour);
  /** Whether what a replica gave has all the changes of these nouns that have been heard of. */
  const isWhole = (nouns: readonly string[], least: bigint): boolean => {
    if (forgotten > located || floorOfAll > least) return false;
    return nouns.every((noun) => (lastChange.get(noun) ?? 0) <= located && (floors.get(noun) ?? 0n) <= least);
  };
  const isValid = ({ nouns, begun, until }: Pick<Kept, 'nouns' | 'begun' | 'until'>): boolean => {
    if (begun.change < forgotten || begun.quarter !== quarter() || now() >= until) return false;
    for (const noun of nouns) if ((lastChange.get(noun) ?? 0) > begun.change) return false;
    return true;
  };

  return {
    begin: () => ({ change: changes, quarter: quarter() }),
    keep(key, answer, read, begun, until = null, least = null) {
      const entry = { answer, nouns: [...read], begun, least, until: until?.getTime() ?? Number.POSITIVE_INFINITY };
      if (!isValid(entry) || (least !== null && !isWhole(entry.nouns, least))) return false;
      kept.set(key, entry);
      return kept.has(key);
    },
    find(key, needed = -1n) {
      const found = kept.get(key);
      if (!found || !isCurrent()) return undefined;
      // Whoever has seen something that has not been heard of here is answered anew.
      if (isValid(found)) return needed <= heard || needed <= (found.least ?? -1n) ? found.answer : undefined;
      kept.delete(key);
      return undefined;
    },
    changed(noun) {
      changes += 1;
      lastChange.set(noun, changes);
    },
    forget() {
      changes += 1;
      forgotten = changes;
      heard = -1n;
      kept.clear();
    },
    count: () => changes,
    locate(position, count) {
      for (const [noun, change] of lastChange) if (change > located && change <= count) floors.set(noun, position);
      if (forgotten > located && forgotten <= count) floorOfAll = position;
      located = Math.max(located, count);
      // What was forgotten meanwhile may have been another line of the log.
      if (forgotten <= count && position > heard) heard = position;
    },
    size: () => ({ entries: kept.size, bytes: kept.calculatedSize }),
  };
}
