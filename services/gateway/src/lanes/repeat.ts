import type { IncomingMessage } from 'node:http';
import type { AnswerCache } from '@plangraph/cache';
import { LRUCache } from 'lru-cache';
import { answerKeyOf, laterOf } from '../answers/responseCache.ts';
import { asksForCost } from '../budgets/reporting.ts';
import { type CacheShares, cacheShares, defaultCacheBytes } from '../config/cacheShares.ts';
import { bringsPositionOnly } from '../http/positionHeader.ts';
import type { Positions } from '../http/positions.ts';
import { requestIdHeader } from '../http/requestId.ts';
import { beforeYoga, type Lane, type LaneAnswer, type LaneRules } from './lane.ts';

/** What a repeated request is answered with, as long as the answer is kept. */
interface Repeat {
  readonly key: string;
  readonly contentType: string;
}

/** What the lane needs to know. */
export interface RepeatLaneOptions extends Pick<LaneRules, 'log' | 'observe'> {
  readonly cache: AnswerCache;
  /** How far those who ask have seen; null where one server answers everything. */
  readonly positions?: Positions | null | undefined;
  /** How many bytes of requests it keeps. */
  readonly shares?: CacheShares | undefined;
}

/**
 * Answers a request that is, byte for byte, one that was answered before, with the answer that the cache still keeps,
 * before Yoga reads it. Only requests without credentials take this lane: whoever shows who he is has that looked at
 * first. What is kept and for how long is the cache's word, not the lane's.
 */
export function createRepeatLane(options: RepeatLaneOptions): Lane {
  const { cache, positions, shares = cacheShares(defaultCacheBytes), ...told } = options;
  const sizeCalculation = (_: Repeat, text: string) => 2 * text.length + 400;
  const repeats = new LRUCache<string, Repeat>({ maxSize: shares.repeats, sizeCalculation });
  const texts = new WeakMap<IncomingMessage, string>();
  const waiting = new WeakMap<Request, string>();

  const answer = ({ headers }: IncomingMessage, text: string): LaneAnswer | null => {
    const repeat = repeats.get(text);
    const headerOf = (name: string) => headers[name]?.toString();
    const seen = repeat && positions?.begin(headerOf, null);
    const found = repeat && cache.find(repeat.key, seen?.position.needed);
    if (!found) return null;
    if (seen && found.position !== null) seen.position.note(laterOf(found.position, seen.position.needed));
    return {
      headers: {
        'content-type': repeat.contentType,
        'content-length': found.bytes.length,
        vary: 'accept-language',
        [requestIdHeader]: String(headers[requestIdHeader]),
        ...(seen && positions ? Object.fromEntries(positions.tell(headerOf, seen)) : {}),
      },
      body: found.bytes,
      operation: found.operation,
      kept: 'repeated',
    };
  };

  const isNobodys = (cookie: string | undefined): boolean =>
    !cookie || (positions != null && bringsPositionOnly(cookie));

  return {
    plugin: {
      onRequest({ request, serverContext }) {
        const { req } = serverContext as { req?: IncomingMessage };
        const text = req && texts.get(req);
        if (text !== undefined) waiting.set(request, text);
      },
      onResponse({ request, response }) {
        const text = waiting.get(request);
        const key = answerKeyOf(request);
        const contentType = response.headers.get('content-type');
        if (text === undefined || key === undefined || contentType === null || response.status !== 200) return;
        if (cache.find(key)) repeats.set(text, { key, contentType });
      },
    },
    before: beforeYoga({
      ...told,
      takes: ({ headers }) =>
        !headers.authorization && !headers.origin && isNobodys(headers.cookie) && !asksForCost(headers),
      answer(request, body) {
        const { accept = '', 'accept-language': language = '', 'content-type': type } = request.headers;
        const text = JSON.stringify([accept, language, type]) + body.toString('latin1');
        const given = answer(request, text);
        if (!given) texts.set(request, text);
        return given;
      },
    }),
  };
}
