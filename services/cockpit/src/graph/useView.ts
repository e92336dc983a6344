import type { AnyVariables, CombinedError, DocumentInput } from '@urql/core';
import { useQuery } from '@urql/preact';
import { useEffect, useRef } from 'preact/hooks';

/** What a view shows: its answer, or why there is none. */
export interface View<Data> {
  readonly data: Data | undefined;
  readonly error: CombinedError | undefined;
  readonly refresh: () => void;
}

/** How often an open page asks again, in milliseconds. Unchanged answers are a 304. */
const interval = 60_000;

/** What somebody hands in or approves may change any page, also one that shows none of it yet. */
const everywhere = { additionalTypenames: ['Submission', 'Observation'] };

/** The one operation of a view. It is asked again while the page is looked at, so that what is approved elsewhere appears. */
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
    const look = () => document.visibilityState === 'visible' && refresh();
    const timer = setInterval(look, interval);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [pause, key]);
  return { data: data ?? kept, error, refresh };
}
