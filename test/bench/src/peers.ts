import type { Peer } from './peer.ts';
import { gateway } from './peers/gateway.ts';
import { limit } from './peers/limit.ts';
import { postgraphile } from './peers/postgraphile.ts';

/** Everything that is measured. */
export const peers = {
  gateway,
  postgraphile,
  limit,
} as const satisfies Record<string, Peer>;

/** Name of a peer. */
export type PeerName = keyof typeof peers;
