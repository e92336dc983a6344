import { Client, cacheExchange, fetchExchange, mapExchange } from '@urql/core';
import { authorisation } from '../session/renewal.ts';
import { currentSession } from '../session/session.ts';
import { noteSeen, seenHeader } from './position.ts';
import { traceHeader } from './trace.ts';

/** Told to the window after each answer: whether the graph was reached. */
export const reachedEvent = 'plangraph:reached';

function tellReached(reached: boolean): void {
  dispatchEvent(new CustomEvent<boolean>(reachedEvent, { detail: reached }));
}

/** What is answered in the place of the graph where a sign-in has ended: asked as the public, a page would lose what was typed on it. */
const ended = {
  message: 'Your sign-in has ended. What you typed is still here.',
  extensions: { code: 'SIGN_IN_ENDED', messageZh: '登录已到期，已填写的内容仍在此页。' },
};

/** Asks as whoever is signed in. */
const ask: typeof fetch = async (target, options) => {
  const own = await authorisation();
  if (currentSession() && !own.authorization) return Response.json({ errors: [ended] });
  return noteSeen(
    await fetch(target, { ...options, headers: { ...options?.headers, ...seenHeader(), ...traceHeader(), ...own } }),
  );
};

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
  fetch: ask,
  fetchOptions: { credentials: 'omit' },
});
