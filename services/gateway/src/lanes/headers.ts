import type { IncomingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import { positionHeader } from '../http/positionHeader.ts';
import { requestIdHeader } from '../http/requestId.ts';

/** The headers of a whole answer as Yoga and its plugins gave them, to be given again. */
export interface KnownHeaders {
  /** Headers by the facts that they depend on; undefined where no such answer was seen. */
  find(request: IncomingHttpHeaders): readonly string[] | undefined;
  learn(request: IncomingHttpHeaders, answer: Headers): void;
}

/** What each answer tells anew. */
const ofEach: ReadonlySet<string> = new Set([positionHeader, 'set-cookie']);

const kept = 200;
const longestAccept = 500;
const json = /^application\/(graphql-response\+)?json(;|$)/;

/** Makes an empty memory of headers. Media types are thus negotiated by Yoga alone. */
export function createKnownHeaders(): KnownHeaders {
  const lists = new LRUCache<string, readonly string[]>({ max: kept });
  const keyOf = ({ accept = '-', authorization }: IncomingHttpHeaders) => (authorization ? `+${accept}` : accept);
  return {
    find: (request) => lists.get(keyOf(request)),
    learn(request, answer) {
      if ((request.accept?.length ?? 0) > longestAccept || !json.test(answer.get('content-type') ?? '')) return;
      lists.set(keyOf(request), [...answer].filter(([name]) => !ofEach.has(name)).flat());
    },
  };
}

/** The headers of another answer of the same kind. */
export function headersFor(known: readonly string[], length: number, requestId: string): string[] {
  const headers = [...known];
  for (let index = 0; index < headers.length; index += 2) {
    if (headers[index] === 'content-length') headers[index + 1] = String(length);
    else if (headers[index] === requestIdHeader) headers[index + 1] = requestId;
  }
  return headers;
}
