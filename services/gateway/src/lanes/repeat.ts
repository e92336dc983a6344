import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnswerCache } from '@plangraph/cache';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { answerKeyOf } from '../answers/responseCache.ts';
import type { Handler } from '../http/handler.ts';
import { requestIdHeader } from '../http/requestId.ts';
import type { AnsweredOperation } from '../operations/answered.ts';

/** What a repeated request is answered with, as long as the answer is kept. */
interface Repeat {
  readonly key: string;
  readonly contentType: string;
}

/** The lane for requests that repeat an earlier one, and the plugin that tells it which those are. */
export interface RepeatLane {
  readonly plugin: Plugin;
  /** Puts the lane in front of a gateway. */
  before(gateway: Handler): Handler;
}

const noErrors: ReadonlySet<string> = new Set();
const longestBody = 65_536;
const bytesKept = 16_777_216;

/**
 * Answers a request that is, byte for byte, one that was answered before, with the answer that the cache still keeps,
 * before Yoga reads it. Only requests without credentials take this lane: whoever shows who he is has that looked at
 * first. What is kept and for how long is the cache's word, not the lane's.
 *
 * @param observe told of every operation that is answered here.
 */
export function createRepeatLane(
  cache: AnswerCache,
  log: Logger,
  observe?: (operation: AnsweredOperation) => void,
): RepeatLane {
  const repeats = new LRUCache<string, Repeat>({ maxSize: bytesKept, sizeCalculation: (_, text) => text.length + 200 });
  const texts = new WeakMap<IncomingMessage, string>();
  const waiting = new WeakMap<Request, string>();

  const answer = (request: IncomingMessage, response: ServerResponse, text: string, startedAt: number): boolean => {
    const repeat = repeats.get(text);
    const found = repeat && cache.find(repeat.key);
    if (!found) return false;
    const requestId = String(request.headers[requestIdHeader]);
    response.writeHead(200, {
      'content-type': repeat.contentType,
      'content-length': found.bytes.length,
      vary: 'accept-language',
      [requestIdHeader]: requestId,
    });
    response.end(found.bytes);
    const milliseconds = Math.round((performance.now() - startedAt) * 100) / 100;
    observe?.({ operation: found.operation, type: 'query', errors: noErrors, milliseconds, kept: 'repeated' });
    log.info(
      { requestId, operation: found.operation, type: 'query', status: 200, milliseconds, cached: true },
      'operation',
    );
    return true;
  };

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
    before: (gateway) => (request, response) => {
      if (!isPlainQuestion(request)) return gateway(request, response);
      const startedAt = performance.now();
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.once('error', () => response.destroy());
      request.once('end', () => {
        const body = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
        const { accept = '', 'accept-language': language = '', 'content-type': type } = request.headers;
        const text = JSON.stringify([accept, language, type]) + body.toString('latin1');
        if (answer(request, response, text, startedAt)) return;
        texts.set(request, text);
        gateway(Object.assign(request, { body }), response);
      });
    },
  };
}

/** Whether a request can be a repetition: a short question in JSON, by someone who shows no credentials. */
function isPlainQuestion({ method, url, headers }: IncomingMessage): boolean {
  if (method !== 'POST' || url !== '/graphql' || headers['content-type']?.startsWith('application/json') !== true) {
    return false;
  }
  const length = Number(headers['content-length'] ?? 0);
  if (length === 0 || length > longestBody) return false;
  return !headers.authorization && !headers.cookie && !headers.origin;
}
