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
   * @param until from this moment on the answer is another, though nothing be written; null where no moment is known.
   * @returns whether it is kept.
   */
  keep(key: string, answer: Answer, nouns: Iterable<string>, begun: Moment, until?: Date | null): boolean;
  /** The answer that is still valid; undefined when there is none, or nobody knows. */
  find(key: string): Answer | undefined;
  /** Rows of a noun have changed: no answer that was read from it is valid any more. */
  changed(noun: string): void;
  /** Anything may have changed. */
  forget(): void;
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
  let changes = 0;
  let forgotten = 0;

  const quarter = () => Math.floor(now() / quarterOfAnHour);
  const isValid = ({ nouns, begun, until }: Omit<Kept, 'answer'>): boolean => {
    if (begun.change < forgotten || begun.quarter !== quarter() || now() >= until) return false;
    for (const noun of nouns) if ((lastChange.get(noun) ?? 0) > begun.change) return false;
    return true;
  };

  return {
    begin: () => ({ change: changes, quarter: quarter() }),
    keep(key, answer, read, begun, until = null) {
      const entry = { answer, nouns: [...read], begun, until: until?.getTime() ?? Number.POSITIVE_INFINITY };
      if (!isValid(entry)) return false;
      kept.set(key, entry);
      return kept.has(key);
    },
    find(key) {
      const found = kept.get(key);
      if (!found || !isCurrent()) return undefined;
      if (isValid(found)) return found.answer;
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
      kept.clear();
    },
    size: () => ({ entries: kept.size, bytes: kept.calculatedSize }),
  };
}
