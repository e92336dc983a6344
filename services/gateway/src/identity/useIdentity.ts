import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { causeOf, maskError } from '../errors/mask.ts';
import { errorResponse } from '../errors/response.ts';
import { requestIdOf } from '../http/requestId.ts';
import { serverRequestOf, traceOf } from '../http/trace.ts';
import type { ViewerOf } from './viewerOf.ts';

/**
 * Refuses whoever shows a token that is not valid before anything of the request is read, looked up or executed. What
 * is answered to a viewer is the viewer's, and no cache on the way may keep it for others.
 */
export function useIdentity(viewerOf: ViewerOf, log: Logger): Plugin {
  const shown = new WeakSet<Request>();
  return {
    onRequest({ request, serverContext, endResponse, fetchAPI }) {
      if (!request.headers.get('authorization')) return;
      shown.add(request);
      const refuse = (error: unknown) =>
        endResponse(refusal(error, request, fetchAPI, log.child(traceOf(serverRequestOf(serverContext)))));
      try {
        const viewer = viewerOf(request);
        if (viewer instanceof Promise) return viewer.then(() => {}, refuse);
      } catch (error) {
        refuse(error);
      }
    },
    onResponse({ request, response: { headers } }) {
      if (!shown.has(request) || headers.has('cache-control')) return;
      headers.set('cache-control', 'private, no-store');
      headers.append('vary', 'authorization');
    },
  };
}

function refusal(error: unknown, request: Request, fetchAPI: { Response: typeof Response }, log: Logger): Response {
  const requestId = requestIdOf(request);
  const masked = maskError(error);
  const cause = causeOf(masked);
  if (cause !== undefined) log.error({ requestId, err: cause }, 'unexpected error');
  const response = errorResponse(masked, requestId, fetchAPI);
  log.info({ requestId, status: response.status, errors: [masked.extensions.code] }, 'refused');
  return response;
}
