import type { Peer } from './peer.ts';
import { apollo } from './peers/apollo.ts';
import { gateway, gatewayCached, gatewayPersisted, gatewayUnshared } from './peers/gateway.ts';
import { limit } from './peers/limit.ts';
import { mercurius } from './peers/mercurius.ts';
import { postgraphile } from './peers/postgraphile.ts';

/** Everything that is measured. */
export const peers = {
  gateway,
  'gateway-persisted': gatewayPersisted,
  'gateway-cached': gatewayCached,
  'gateway-unshared': gatewayUnshared,
  postgraphile,
  mercurius,
  apollo,
  limit,
} as const satisfies Record<string, Peer>;

/** Name of a peer. */
export type PeerName = keyof typeof peers;
