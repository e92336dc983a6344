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

/** The answers of a process that have no end of their own. */
export interface Streams {
  /** Tells of an answer that may become one: whose it is, and what to do when it needs no place among those that end. */
  expect(response: Endless, key: string, leave: () => void): void;
  /** An answer becomes one; says why it may not where there are too many. */
  begin(response: Endless): 'all' | 'each' | null;
  /** Cuts all off: those who follow come again, at another process, and go on at their cursors. */
  closeAll(): void;
}

/** What is told of an answer, and stands on it: a table of all answers would be one more that leads to those that are over. */
interface Expected {
  readonly key: string;
  readonly leave: () => void;
}

interface Stream {
  /** Since when its connection has taken nothing; null where it takes what comes. */
  stuckSince: number | null;
}

/** How often connections are looked at, and how long one may take nothing, in milliseconds. */
const times = { look: 5_000, patience: 30_000 } as const;

/** Makes the register of streams; cuts off those whose connections take nothing. */
export function createStreams(settings: StreamSettings, log: Logger, patience: number = times.patience): Streams {
  const begun = new Map<Endless, Stream>();
  const counts = new Map<string, number>();
  let timer: NodeJS.Timeout | null = null;

  const look = (): void => {
    const now = performance.now();
    for (const [response, stream] of begun) {
      if (!response.writableNeedDrain) stream.stuckSince = null;
      else stream.stuckSince ??= now;
      if (stream.stuckSince === null || now - stream.stuckSince < patience) continue;
      log.warn({ code: 'SUBSCRIBER_TOO_SLOW' }, 'a subscriber took nothing and was cut off');
      response.destroy();
    }
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

  return {
    expect(response, key, leave) {
      Object.assign(response, { expected: { key, leave } satisfies Expected });
    },
    begin(response) {
      const { expected } = response as { readonly expected?: Expected };
      if (!expected || response.destroyed || begun.has(response)) return null;
      const { key, leave } = expected;
      if (begun.size >= settings.subscriptions) return 'all';
      if (!isOwn(key) && (counts.get(key) ?? 0) >= settings.subscriptionsEach) return 'each';
      begun.set(response, { stuckSince: null });
      count(key, 1);
      response.once('close', () => {
        begun.delete(response);
        count(key, -1);
      });
      leave();
      return null;
    },
    closeAll() {
      for (const response of begun.keys()) response.destroy();
    },
  };
}
