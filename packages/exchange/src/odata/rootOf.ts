import type { RouteRequest } from '../routes/route.ts';

/** Where OData begins. */
export const odataPath = '/odata';

/**
 * The address of the service, as whoever asks knows it: readers of OData want addresses whole. Behind a proxy it is https where the
 * proxy says so (`X-Forwarded-Proto`); relative where the request names no host.
 */
export function rootOf({ header }: Pick<RouteRequest, 'header'>): string {
  const host = header('host');
  if (!host || !/^[\w.-]{1,253}(?::\d{1,5})?$|^\[[\da-f:.]{2,45}\](?::\d{1,5})?$/i.test(host)) return '';
  const scheme = header('x-forwarded-proto')?.split(',', 1)[0]?.trim() === 'https' ? 'https' : 'http';
  return `${scheme}://${host}${odataPath}/`;
}
