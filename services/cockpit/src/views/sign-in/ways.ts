import { useEffect, useState } from 'preact/hooks';
import type { Provider } from '../../session/provider.ts';

/** By what people sign in here, as the gateway tells. */
export interface Ways {
  readonly provider: Provider | null;
  readonly development: boolean;
}

/** Reads by what people sign in; null until that is known, and where nobody tells. */
export function useWays(): Ways | null {
  const [ways, setWays] = useState<Ways | null>(null);
  useEffect(() => {
    fetch('/sign-in.json', { headers: { accept: 'application/json' } })
      .then(async (response) => setWays(response.ok ? await response.json() : null))
      .catch(() => {
        // Without a connection nobody can sign in; a token can be shown nevertheless.
      });
  }, []);
  return ways;
}
