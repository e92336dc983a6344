import { codedError } from '@plangraph/schema';
import type { Plugin } from 'graphql-yoga';
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
      if (accepted.length === 0) return endResponse(errorResponse(notAcceptable(), requestIdOf(request), fetchAPI));
      if (/;\s*q=/i.test(accept)) request.headers.set('accept', accepted.join(', '));
    },
  };
}

function notAcceptable() {
  return codedError('NOT_ACCEPTABLE', {
    en: 'Answers are written as application/graphql-response+json or application/json; name one of them in the header Accept.',
    zh: '结果仅以 application/graphql-response+json 或 application/json 返回；请在 Accept 请求头中指定其一。',
    extensions: { http: { status: 406 } },
  });
}
