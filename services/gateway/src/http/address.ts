import type { IncomingMessage } from 'node:http';

/**
 * Whose address a request comes from: the one that the outermost of the operator's own proxies has seen. What stands
 * further left in X-Forwarded-For is anybody's word. A network of IPv6 (/64) is one customer's.
 */
export function addressOf({ headers, socket }: IncomingMessage, proxies: number): string {
  const forwarded = proxies > 0 ? headers['x-forwarded-for']?.toString().split(',') : undefined;
  const seen = forwarded?.at(-proxies)?.trim() || socket.remoteAddress || '';
  const address = seen.replace(/^::ffff:(?=\d+\.)/, '').slice(0, 64);
  return address.includes(':') ? networkOf(address) : address;
}

/** Whether an address is this machine's own: a proxy, or a tool of the operator's, that stands for everybody. */
export function isOwn(address: string): boolean {
  return address === '::1' || address.startsWith('127.') || address === '';
}

function networkOf(address: string): string {
  if (address === '::1') return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  if (tail === undefined) return groups.slice(0, 4).join(':');
  const last = tail.split(':').filter((group) => group !== '');
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - last.length) }, () => '0');
  return [...groups, ...zeros, ...last].slice(0, 4).join(':');
}
