import type { AnyVariables, CombinedError, DocumentInput } from '@urql/core';
import { useQuery } from '@urql/preact';
import { useEffect } from 'preact/hooks';

/** What a view shows: its answer, or why there is none. */
export interface View<Data> {
  readonly data: Data | undefined;
  readonly error: CombinedError | undefined;
  readonly refresh: () => void;
}

/** How often an open page asks again, in milliseconds. Unchanged answers are a 304. */
const interval = 20_000;

/** The one operation of a view. It is asked again while the page is looked at, so that what is approved elsewhere appears. */
export function useView<Data, Variables extends AnyVariables>(
  query: DocumentInput<Data, Variables>,
  variables: Variables,
  pause = false,
): View<Data> {
  const [{ data, error }, execute] = useQuery<Data, Variables>({ query, variables, pause });
  const refresh = () => execute({ requestPolicy: 'network-only' });
  useEffect(() => {
    if (pause) return;
    const timer = setInterval(() => document.visibilityState === 'visible' && refresh(), interval);
    return () => clearInterval(timer);
  }, [pause, JSON.stringify(variables)]);
  return { data, error, refresh };
}
