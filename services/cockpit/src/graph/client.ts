import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { currentSession } from './session.ts';

/**
 * The graph, and the cache of its answers. Queries go by GET, so that the browser asks again with the entity tag of what it has and
 * is answered 304 when nothing changed.
 */
export const graph = new Client({
  url: new URL('/graphql', location.href).href,
  exchanges: [cacheExchange, fetchExchange],
  preferGetMethod: 'force',
  fetchOptions: () => {
    const token = currentSession()?.token;
    return { headers: token ? { authorization: `Bearer ${token}` } : {}, credentials: 'omit' };
  },
});
