import { BlockList, isIP } from 'node:net';

/** Where deliveries may be sent. */
export interface AddressRule {
  /** Whether a scheme other than https is refused. */
  readonly httpsOnly: boolean;
  /** Whether a connection may be made to an address: one of the public ones, or one that the operator allows. */
  isAllowed(address: string): boolean;
}

/** Why an endpoint's address is refused, whoever answers there. */
export type AddressFault = 'NO_ADDRESS' | 'NOT_HTTPS' | 'HAS_CREDENTIALS' | 'INSIDE';

// IANA’s registries of special-purpose addresses: nothing in them is a partner’s server.
const special4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
];
// Of IPv6 only global unicast is public, without what holds IPv4 addresses, documentation and protocol assignments.
const global6 = ['2000::/3'];
const special6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'];

/** Makes the rule; `networks` are what the operator allows beside public addresses, such as `10.1.0.0/16`. */
export function addressRule(networks: readonly string[], httpsOnly: boolean): AddressRule {
  const [allowed, within4, within6, beyond6] = [networks, special4, global6, special6].map(listOf);
  const has = (list: BlockList | undefined, address: string, family: number) =>
    list?.check(address, family === 6 ? 'ipv6' : 'ipv4') ?? false;
  return {
    httpsOnly,
    isAllowed(address) {
      const family = isIP(address);
      if (family === 0 || address.includes('%')) return false;
      if (has(allowed, address, family)) return true;
      if (family === 4) return !has(within4, address, family);
      return has(within6, address, family) && !has(beyond6, address, family);
    },
  };
}

/** Whether a text is a network as the operator states one: an address, a slash, and a length. */
export function isNetwork(text: string): boolean {
  try {
    listOf([text]);
    return true;
  } catch {
    return false;
  }
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', length = ''] = network.split('/');
    const family = isIP(address);
    if (family === 0 || !/^\d{1,3}$/.test(length)) throw new RangeError(`${network} is no network.`);
    list.addSubnet(address, Number(length), family === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

/** The host of an address without the brackets of IPv6. Numbers in whatever form are dotted quads by then: `URL` reads them. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

/**
 * Looks at an endpoint's address before anybody connects: what is wrong with it, or the address as it is to be kept. Which
 * addresses a name has is looked at when connecting, each time.
 */
export function readEndpoint(text: string, rule: AddressRule): URL | AddressFault {
  if (!URL.canParse(text)) return 'NO_ADDRESS';
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'NO_ADDRESS';
  if (url.protocol === 'http:' && rule.httpsOnly) return 'NOT_HTTPS';
  if (url.username || url.password) return 'HAS_CREDENTIALS';
  const host = hostOf(url);
  if (isIP(host) !== 0 && !rule.isAllowed(host)) return 'INSIDE';
  // A name that is reserved for the machine itself, whatever a resolver says; what the operator allows is asked when connecting.
  if (/(^|\.)localhost\.?$/.test(host) && !rule.isAllowed('127.0.0.1')) return 'INSIDE';
  url.hash = '';
  return url;
}
