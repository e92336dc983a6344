import ky, { HTTPError } from 'ky';
import type { Asked } from './document.ts';
import { clientErrors } from './errors.ts';
import { errorsIn, fieldOf, type GraphError } from './graphError.ts';
import { type ClientOptions, longestPause } from './options.ts';

/** What the graph answers. */
interface Answer {
  readonly data: unknown;
  readonly errors: readonly GraphError[];
}

/** Sends an operation until it is answered. */
export type Send = (asked: Asked, variables: unknown, signal?: AbortSignal) => Promise<Answer>;

/** Codes of what a gateway could not do and will not be able to do in a moment. */
const lasting = new Set(['STATEMENT_TIMEOUT', 'DATABASE_FULL', 'DATABASE_READ_ONLY']);

/** Sends operations by POST. What breaks is sent again as it was, a mutation with the same idempotency key, so that it is done once. */
export function openSender(options: ClientOptions): Send {
  const { url, headers = () => ({}), retries = 5, timeout = 120_000, persisted = true, onRetry = () => {} } = options;
  const post = ky.create({
    method: 'post',
    fetch: whole(options.fetch ?? fetch),
    timeout,
    throwHttpErrors: (status) => again.has(status),
    retry: {
      limit: retries,
      methods: ['post'],
      statusCodes: [...again],
      afterStatusCodes: [429, 503],
      maxRetryAfter: longestPause,
      backoffLimit: 10_000,
      jitter: (delay) => delay * (0.5 + Math.random()),
      retryOnTimeout: true,
      shouldRetry: ({ error }) =>
        error instanceof HTTPError && errorsIn(error.data).some(({ code }) => lasting.has(code)) ? false : undefined,
    },
    hooks: { beforeRetry: [({ error, retryCount }) => onRetry(retryCount, reasonOf(error))] },
  });
  const send = async (body: object, signal?: AbortSignal): Promise<Answer> => {
    const own = await headers();
    const accept = 'application/graphql-response+json, application/json;q=0.9';
    const request = { json: body, headers: { ...own, accept }, ...(signal ? { signal } : {}) };
    const response = await post(url, request).catch((error: unknown) => {
      if (signal?.aborted) throw error;
      if (error instanceof HTTPError) return error;
      throw clientErrors.GRAPH_UNREACHABLE({ url: String(url), reason: reasonOf(error), cause: error });
    });
    const { status } = response instanceof HTTPError ? response.response : response;
    const answer: unknown = response instanceof HTTPError ? response.data : await response.json().catch(() => null);
    const errors = errorsIn(answer);
    const data = fieldOf(answer, 'data') ?? null;
    if (data === null && errors.length === 0)
      throw clientErrors.GRAPH_ANSWER_UNKNOWN({ url: String(url), status, cause: undefined });
    return { data, errors };
  };
  // What a gateway does not know it will not know later either.
  const unknown = new Set<string>();
  return async ({ query, operationName, hash }, variables, signal) => {
    if (persisted && hash !== undefined && !unknown.has(hash)) {
      const persistedQuery = { version: 1, sha256Hash: hash };
      const answer = await send({ operationName, variables, extensions: { persistedQuery } }, signal);
      if (!answer.errors.some(({ code }) => code === 'PERSISTED_QUERY_NOT_FOUND')) return answer;
      unknown.add(hash);
    }
    return send({ query, operationName, variables }, signal);
  };
}

/** Statuses of what was not begun, or is the business of a proxy on the way. */
const again = new Set([429, 502, 503, 504]);

/** Reads an answer to its end before it counts as one, so that what breaks in the middle of it is sent again too. */
function whole(send: typeof fetch): typeof fetch {
  return async (...request) => {
    const response = await send(...request);
    const body = await response.arrayBuffer();
    const { status, statusText, headers } = response;
    return new Response(body.byteLength > 0 ? body : null, { status, statusText, headers });
  };
}

/** Why nobody answered: what the operating system calls it, where it says so. */
export function reasonOf(error: unknown): string {
  if (error instanceof HTTPError) return String(error.response.status);
  const innermost = error instanceof Error && error.cause instanceof Error ? reasonOf(error.cause) : null;
  if (innermost !== null) return innermost;
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  if (typeof code === 'string') return code;
  return error instanceof Error ? error.message : String(error);
}
