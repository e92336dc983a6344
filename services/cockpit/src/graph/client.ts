import { Client, cacheExchange, fetchExchange, mapExchange } from '@urql/core';
import { currentSession } from './session.ts';

/** Told to the window after each answer: whether the graph was reached. */
export const reachedEvent = 'plangraph:reached';

function tellReached(reached: boolean): void {
  dispatchEvent(new CustomEvent<boolean>(reachedEvent, { detail: reached }));
}

/**
 * The graph, and the cache of its answers. Queries go by GET, so that the browser asks again with the entity tag of what it has and
 * is answered 304 when nothing changed.
 */
export const graph = new Client({
  url: new URL('/graphql', location.href).href,
  exchanges: [
    cacheExchange,
    mapExchange({ onResult: ({ error }) => tellReached(!error?.networkError) }),
    fetchExchange,
  ],
  preferGetMethod: 'force',
  fetchSubscriptions: true,
  fetchOptions: () => {
    const token = currentSession()?.token;
    return { headers: token ? { authorization: `Bearer ${token}` } : {}, credentials: 'omit' };
  },
});
