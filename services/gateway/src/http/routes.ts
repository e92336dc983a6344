import type { IncomingMessage } from 'node:http';

/** The route of a request, of which there are few: what stands in its place behind is nobody's label. */
export function routeOf({ url = '' }: Pick<IncomingMessage, 'url'>): string {
  const [path = ''] = url.split('?', 1);
  const [, first = '', second, third] = path.split('/');
  if (!known.has(first)) return '/*';
  if (second === undefined) return `/${first}`;
  return third === undefined ? `/${first}/{name}` : `/${first}/{name}/${first === 'imports' ? 'refused' : '*'}`;
}

const known = new Set([
  '',
  'graphql',
  'imports',
  'templates',
  'exports',
  'feeds',
  'api',
  'odata',
  'health',
  'ready',
  'metrics',
  'development',
]);

/** Whether a request is posted to the graph: most are, and nobody but the graph answers them. */
export function isPosted({ method, url }: Pick<IncomingMessage, 'method' | 'url'>): boolean {
  return method === 'POST' && url === '/graphql';
}

/** The method, as far as it is one. */
export function methodOf({ method = '' }: Pick<IncomingMessage, 'method'>): string {
  return methods.has(method) ? method : '_OTHER';
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'CONNECT']);
