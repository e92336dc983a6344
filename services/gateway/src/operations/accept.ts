import type { Plugin } from 'graphql-yoga';
import { errors } from '../errors/requests.ts';
import { errorResponse } from '../errors/response.ts';
import { acceptedTypes } from '../http/mediaTypes.ts';
import { requestIdOf } from '../http/requestId.ts';

/** Has results written as callers prefer by the qualities that they state. Yoga itself takes the first that is named. */
export function useAccept(): Plugin {
  return {
    onRequest({ request, fetchAPI, endResponse }) {
      const accept = request.headers.get('accept');
      // Browsers that ask for a page are GraphiQL's.
      if (!accept || accept.includes('text/html')) return;
      const accepted = acceptedTypes(accept);
      if (accepted.length === 0)
        return endResponse(errorResponse(errors.NOT_ACCEPTABLE(), requestIdOf(request), fetchAPI));
      if (/;\s*q=/i.test(accept)) request.headers.set('accept', accepted.join(', '));
    },
  };
}
