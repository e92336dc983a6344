import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { AddressRule } from '@plangraph/exchange';

/** An address to which deliveries are not sent. */
export class InsideAddress extends Error {
  constructor(host: string) {
    super(`${host} leads inside a network, where deliveries are not sent.`);
  }
}

/** Asks for all addresses of a name, as `dns.lookup` does. */
export type Resolve = (
  host: string,
  done: (
    error: NodeJS.ErrnoException | null,
    addresses: readonly { readonly address: string; readonly family: number }[],
  ) => void,
) => void;

const resolveBySystem: Resolve = (host, done) =>
  systemLookup(host, { all: true, verbatim: true }, (error, addresses) => done(error, addresses ?? []));

/**
 * Makes the look-up that a connection is made with: the addresses that are looked at are those that are connected to, so no name can
 * lead elsewhere in between. A name with one forbidden address is refused whole.
 */
export function guardedLookup({ isAllowed }: AddressRule, resolve: Resolve = resolveBySystem): LookupFunction {
  return (host, options, done) => {
    resolve(host, (error, addresses) => {
      if (error) return done(error, '', 0);
      const [first] = addresses;
      if (!first || addresses.some(({ address }) => !isAllowed(address))) return done(new InsideAddress(host), '', 0);
      if (options.all) done(null, [...addresses]);
      else done(null, first.address, first.family);
    });
  };
}
