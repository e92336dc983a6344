import type { IncomingMessage } from 'node:http';
import { addressOf } from '../http/address.ts';
import { noteTrace, type Pseudonyms } from '../http/trace.ts';
import { type ViewerOf, whoAsks } from '../identity/viewerOf.ts';
import type { Asker } from './limits.ts';

/** How it is found out whose share a request takes. */
export interface AskerOptions {
  readonly viewerOf: ViewerOf;
  /** How many proxies of the operator's stand in front. */
  readonly proxies: number;
  /** Names for those who ask, as the log tells them; left out where nothing is noted for it. */
  readonly pseudonyms?: Pseudonyms | undefined;
}

/** Somebody whose token holds is a person; everybody else is where they ask from. */
export function askerOf(
  request: IncomingMessage,
  { viewerOf, proxies, pseudonyms }: AskerOptions,
): Asker | Promise<Asker> {
  const address = addressOf(request, proxies);
  const byAddress: Asker = { kind: 'address', key: address };
  noteTrace(request, { address });
  const asks = whoAsks(viewerOf, request);
  if (!asks) return byAddress;
  return asks.then(
    (viewer) => {
      if (!viewer) return byAddress;
      if (pseudonyms) noteTrace(request, { address, who: pseudonyms(viewer.subject) });
      return { kind: 'person', key: JSON.stringify([viewer.organisation, viewer.subject]) };
    },
    () => byAddress,
  );
}
