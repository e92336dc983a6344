import type { Logger } from 'pino';
import { isOwn } from './address.ts';

/** How many streams there may be in a process. */
export interface StreamSettings {
  readonly subscriptions: number;
  /** Of one person or address. */
  readonly subscriptionsEach: number;
}

/** What is written to without an end: an answer of HTTP, or the socket of a WebSocket. */
export interface Endless {
  readonly writableNeedDrain: boolean;
  readonly destroyed: boolean;
  once(event: 'close', listener: () => void): unknown;
  destroy(): unknown;
}

/** What is told over such an answer. */
interface Told {
  /** Says that it is still there; left out where somebody else does. */
  ping?(): void;
  /** Whoever listened has left. */
  leave(): void;
}

/** The answers of a process that have no end of their own. */
export interface Streams {
  /** Tells of an answer that may become one: whose it is, and what to do when it needs no place among those that end. */
  expect(response: Endless, key: string, leave: () => void): void;
  /** An answer becomes one; says why it may not where there are too many. */
  begin(response: Endless): 'all' | 'each' | null;
  /** Says what is told over an answer that became one: it is kept alive, and told when nobody listens any more. */
  tell(response: Endless, told: Told): void;
  /** Cuts all off: those who follow come again, at another process, and go on at their cursors. */
  closeAll(): void;
}

/** What is told of an answer, and stands on it: a table of all answers would be one more that leads to those that are over. */
interface Expected {
  readonly key: string;
  readonly leave: () => void;
}

type Expecting = Endless & { expected?: Expected | undefined };

interface Stream {
  readonly key: string;
  told: Told | null;
  /** Since when its connection has taken nothing; null where it takes what comes. */
  stuckSince: number | null;
}

/** How often connections are looked at, and how long one may take nothing, in milliseconds. */
const times = { look: 5_000, patience: 30_000 } as const;
/** At every so many looks those that are at rest are told something, so that nothing on the way takes them for dead. */
const looksPerPing = 3;

/** From how many streams on a process is tidied when it is at rest. */
const many = 500;

/** What streams are looked after with. */
export interface StreamOptions {
  readonly log: Logger;
  /** How long a connection may take nothing, in milliseconds. */
  readonly patience?: number;
  /** Called at each look while there are many; nothing is when left out. */
  readonly tidy?: () => void;
}

/** Makes the register of streams; cuts off those whose connections take nothing. */
export function createStreams(
  settings: StreamSettings,
  { log, patience = times.patience, tidy = () => {} }: StreamOptions,
): Streams {
  const begun = new Map<Endless, Stream>();
  const counts = new Map<string, number>();
  let timer: NodeJS.Timeout | null = null;
  let looks = 0;

  const look = (): void => {
    const now = performance.now();
    looks += 1;
    for (const [response, stream] of begun) {
      if (response.writableNeedDrain) stream.stuckSince ??= now;
      else {
        stream.stuckSince = null;
        if (looks % looksPerPing === 0) stream.told?.ping?.();
      }
      if (stream.stuckSince === null || now - stream.stuckSince < patience) continue;
      log.warn({ code: 'SUBSCRIBER_TOO_SLOW' }, 'a subscriber took nothing and was cut off');
      response.destroy();
    }
    if (begun.size >= many) tidy();
  };
  const count = (key: string, by: number): void => {
    const left = (counts.get(key) ?? 0) + by;
    if (left > 0) counts.set(key, left);
    else counts.delete(key);
    if (begun.size === 0 && timer) {
      clearInterval(timer);
      timer = null;
    } else if (begun.size > 0) timer ??= setInterval(look, Math.min(times.look, patience)).unref();
  };

  const end = (response: Endless): void => {
    const stream = begun.get(response);
    if (!stream) return;
    begun.delete(response);
    count(stream.key, -1);
    stream.told?.leave();
  };

  return {
    expect(response, key, leave) {
      (response as Expecting).expected = { key, leave };
    },
    begin(response) {
      const { expected } = response as Expecting;
      if (!expected || response.destroyed || begun.has(response)) return null;
      const { key, leave } = expected;
      if (begun.size >= settings.subscriptions) return 'all';
      if (!isOwn(key) && (counts.get(key) ?? 0) >= settings.subscriptionsEach) return 'each';
      begun.set(response, { key, told: null, stuckSince: null });
      count(key, 1);
      response.once('close', () => end(response));
      leave();
      (response as Expecting).expected = undefined;
      return null;
    },
    tell(response, told) {
      const stream = begun.get(response);
      if (!stream) return told.leave();
      stream.told = told;
      // Others that listened were forgotten with what came before.
      response.once('close', () => end(response));
    },
    closeAll() {
      for (const response of begun.keys()) response.destroy();
    },
  };
}
