/** An answer as it goes over the wire. */
interface Answer {
  readonly bytes: Buffer;
  /** Name of the operation that it answers; null where it has none. */
  readonly operation: string | null;
  /** Nothing beyond this position of the database's log is in it; null where nobody asks. */
  readonly position: bigint | null;
  /** Differs whenever the bytes do; computed when it is first asked for. */
  readonly digest: string;
}
/** Makes an answer of its serialised text. */
export declare function createAnswer(text: string | Buffer, operation: string | null, position?: bigint | null): Answer;
/** A moment before which nothing of an answer had been read. */
interface Moment {
  /** How many changes had been heard of. */
  readonly change: number;
  /** Which quarter of an hour it was. */
  readonly quarter: number;
}
/** Whole answers, each valid until a noun that it was read from changes. */
interface AnswerCache {
  /** Call before the first read of an answer that may be kept. */
  begin(): Moment;
  /**
   * Keeps an answer, unless what it was read from has changed since the reading began.
   *
   * @param least up to where everything is in what a replica gave; null for an answer of the primary, which has all that was heard of.
   * @param until from this moment on the answer is another, though nothing be written; null where no moment is known.
   * @returns whether it is kept.
   */
  keep(key: string, answer: Answer, nouns: Iterable<string>, begun: Moment, until?: Date | null, least?: bigint | null): boolean;
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
interface AnswerCacheOptions {
  /** The most bytes that keys and answers may take. */
  readonly bytes: number;
  /** Whether every change that matters has been heard of by now. */
  readonly isCurrent: () => boolean;
  /** The time, in milliseconds. */
  readonly now?: () => number;
}
/**
 * Makes an empty cache. Changes are counted, and every noun knows the count of its last one; an answer is valid while none of
 * its nouns changed after its reading began. One rule, asked when keeping and when finding, so nothing has to be taken
 * out in time: what is not valid any more goes when it is found, or as the least recently used.
 */
export declare function createAnswerCache({ bytes, isCurrent, now }: AnswerCacheOptions): AnswerCache;
/** All that an answer depends on, besides what is stored. */
interface AnswerFacts {
  readonly document: string;
  readonly operationName: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>> | null | undefined;
  readonly language: string;
  readonly asOf: Date | null;
  /** Who may see the same: the same for all who share an answer. */
  readonly scope: string;
}
/** The key of an answer: equal where all that it depends on is, however its variables are ordered. */
export declare function answerKey(facts: AnswerFacts): string;
export type { Answer, AnswerCache };