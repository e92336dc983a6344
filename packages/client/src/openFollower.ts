import { createClient, NetworkError, type RequestParams } from 'graphql-sse';
import type { Asked } from './document.ts';
import { errorsIn, fieldOf, type GraphError, GraphRefusal } from './graphError.ts';
import { reasonOf, type Send } from './openSender.ts';
import type { ClientOptions } from './options.ts';

/** Follows a subscription for as long as somebody listens. */
export type Follow = (asked: Asked, variables: object, signal?: AbortSignal) => AsyncGenerator<unknown, void>;

/** The first and the longest pause before it is subscribed to again, in milliseconds. */
const [shortest, longest] = [1_000, 30_000];

/** Codes after which it is worth while to subscribe again with the same cursor. */
const passing = new Set(['SUBSCRIBER_TOO_SLOW', 'TOO_MANY_SUBSCRIPTIONS']);

/** Asks for the cursor of this moment. */
const now: Asked = {
  query: 'query Now { events(first: 1) { now } }',
  operationName: 'Now',
  hash: undefined,
  resumes: false,
};

/**
 * Follows subscriptions over SSE. Where the connection breaks, it goes on from the cursor of what was told last, at whichever gateway, so
 * that nothing is lost and nothing comes twice.
 */
export function openFollower(options: ClientOptions, send: Send): Follow {
  const { url, headers = () => ({}), persisted = true, onRetry = () => {} } = options;
  const client = createClient({
    url: String(url),
    headers: async () => ({ ...(await headers()) }),
    // Its own would subscribe with the cursor of the beginning.
    retryAttempts: 0,
    ...(options.fetch ? { fetchFn: options.fetch } : {}),
  });
  return async function* follow(asked, variables, signal) {
    let given: object = variables;
    if (asked.resumes && (fieldOf(variables, 'after') ?? null) === null) {
      // What is written before the first connection stands is told too.
      const after = fieldOf(fieldOf((await send(now, {}, signal)).data, 'events'), 'now');
      given = { ...variables, after };
    }
    let byHash = persisted;
    for (let failures = 0; ; failures += 1) {
      const turn: Turn = { broken: undefined, refused: [] };
      const results = client.iterate(requestOf(asked, given, byHash));
      const leave = () => void results.return?.();
      signal?.addEventListener('abort', leave);
      try {
        for await (const data of dataOf(results, turn)) {
          failures = 0;
          if (asked.resumes) given = { ...given, ...cursorIn(data) };
          yield data;
        }
      } finally {
        signal?.removeEventListener('abort', leave);
        leave();
      }
      if (signal?.aborted) return;
      if (turn.refused.some(({ code }) => code === 'PERSISTED_QUERY_NOT_FOUND') && byHash) {
        byHash = false;
        continue;
      }
      const [first] = turn.refused;
      if (!first && turn.broken === undefined) return;
      if (first && !turn.refused.some(({ code, repeatable }) => repeatable || passing.has(code)))
        throw new GraphRefusal(first, turn.refused, null);
      onRetry(failures + 1, first?.code ?? reasonOf(turn.broken));
      await pause(Math.min(longest, shortest * 2 ** failures), signal);
      if (signal?.aborted) return;
    }
  };
}

/** What became of one connection. */
interface Turn {
  broken: unknown;
  refused: readonly GraphError[];
}

/** What is told over one connection, until it ends; then the turn says how. */
async function* dataOf(results: AsyncIterable<unknown>, turn: Turn): AsyncGenerator<unknown> {
  try {
    for await (const result of results) {
      turn.refused = errorsIn(result);
      const data = fieldOf(result, 'data') ?? null;
      if (data !== null) yield data;
    }
  } catch (error) {
    turn.broken = error;
    // Whoever is refused before anything is told is answered as always.
    const response = error instanceof NetworkError ? error.response : undefined;
    if (response instanceof Response) turn.refused = errorsIn(await response.json().catch(() => null));
  }
}

/** The cursor of what was told: the feed bears it beside each event. */
function cursorIn(data: unknown): { readonly after: string } | undefined {
  const roots: readonly unknown[] = typeof data === 'object' && data !== null ? Object.values(data) : [];
  const cursor = roots.map((root) => fieldOf(root, 'cursor')).find((each) => typeof each === 'string');
  return typeof cursor === 'string' ? { after: cursor } : undefined;
}

function requestOf({ query, operationName, hash }: Asked, variables: object, byHash: boolean): RequestParams {
  const named = operationName === undefined ? {} : { operationName };
  const given = { variables: { ...variables }, ...named };
  if (hash === undefined || !byHash) return { query, ...given };
  return { query: '', ...given, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } };
}

/** Waits some time, each client another one: those who were cut off together do not come back together. */
function pause(time: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, time * (0.5 + Math.random()));
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
