import type { Peer } from './peer.ts';
import { apollo } from './peers/apollo.ts';
import { gateway, gatewayCached, gatewayPersisted, gatewayUnshared } from './peers/gateway.ts';
import { limit } from './peers/limit.ts';
import { mercurius } from './peers/mercurius.ts';
import { postgraphile } from './peers/postgraphile.ts';

/** Everything that is measured; first what each request costs where none is answered with another's read. */
export const peers = {
  'gateway-unshared': gatewayUnshared,
  gateway,
  'gateway-persisted': gatewayPersisted,
  'gateway-cached': gatewayCached,
  postgraphile,
  mercurius,
  apollo,
  limit,
} as const satisfies Record<string, Peer>;

/** Name of a peer. */
export type PeerName = keyof typeof peers;
