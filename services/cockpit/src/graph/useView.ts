import type { AnyVariables, CombinedError, DocumentInput } from '@urql/core';
import { useQuery } from '@urql/preact';
import { useEffect, useRef } from 'preact/hooks';
import { follow, isFollowing } from './follow.ts';

/** What a view shows: its answer, or why there is none. */
export interface View<Data> {
  readonly data: Data | undefined;
  readonly error: CombinedError | undefined;
  readonly refresh: () => void;
}

/** How often an open page asks again that is not told of what is written, in milliseconds. Unchanged answers are a 304. */
const interval = 60_000;

/** How often it asks nevertheless: a day that passes changes colours, and nobody writes that. */
const rounds = 15;

/** Within how many milliseconds a page asks after something was written: many pages that are told at once do not ask at once. */
const spread = 400;

/** What somebody hands in, approves or makes may change any page, also one that shows none of it yet. */
const everywhere = {
  additionalTypenames: [
    'Submission',
    'Observation',
    'SupervisionNotice',
    'ApiKey',
    'Webhook',
    'WebhookDelivery',
    'HeadingMapping',
  ],
};

/** The one operation of a view. It is asked again when something is written, so that what is approved elsewhere appears at once. */
export function useView<Data, Variables extends AnyVariables>(
  query: DocumentInput<Data, Variables>,
  variables: Variables,
  pause = false,
): View<Data> {
  const [{ data, error }, execute] = useQuery<Data, Variables>({ query, variables, pause, context: everywhere });
  const key = JSON.stringify(variables);
  // A page that is open goes on showing what it has while the graph cannot be reached.
  const last = useRef<{ key: string; data: Data } | null>(null);
  if (data) last.current = { key, data };
  const kept = last.current?.key === key ? last.current.data : undefined;
  const refresh = () => execute({ requestPolicy: 'network-only' });
  useEffect(() => {
    if (pause) return;
    let round = 0;
    let soon: ReturnType<typeof setTimeout> | undefined;
    const look = () => document.visibilityState === 'visible' && refresh();
    const timer = setInterval(() => {
      round += 1;
      if (!isFollowing() || round % rounds === 0) look();
    }, interval);
    const unfollow = follow(() => {
      soon ??= setTimeout(() => {
        soon = undefined;
        look();
      }, Math.random() * spread);
    });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      clearTimeout(soon);
      unfollow();
      document.removeEventListener('visibilitychange', look);
    };
  }, [pause, key]);
  return { data: data ?? kept, error, refresh };
}
