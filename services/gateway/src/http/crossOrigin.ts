import { positionHeader } from './positionHeader.ts';
import { requestIdHeader } from './requestId.ts';

/** Headers of answers that pages of other origins may read beside those that they always may. */
export const exposedHeaders = [
  requestIdHeader,
  positionHeader,
  'etag',
  'retry-after',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
  'ratelimit-policy',
];

/** Whether pages of an origin may read the graph. */
export function mayRead(origins: readonly string[], origin: string | null | undefined): origin is string {
  return typeof origin === 'string' && (origins.includes('*') || origins.includes(origin));
}

/** What lets a page of an origin read an answer that is given without Yoga; nothing where it may not. */
export function crossOriginHeaders(origins: readonly string[], origin: string | undefined): Record<string, string> {
  if (!mayRead(origins, origin)) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': exposedHeaders.join(', '),
    vary: 'origin',
  };
}
