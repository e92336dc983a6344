import { withoutKeys } from '@plangraph/exchange';
import type { Plugin } from 'graphql-yoga';
import { errors } from '../errors/requests.ts';
import { errorResponse } from '../errors/response.ts';
import { requestIdOf } from '../http/requestId.ts';

/** No more of an address is said again. */
const longestSaid = 100;

/** Says where things are to whoever asks at an address where nothing is, which Yoga answers with 404 and not a word. */
export function useNothingHere(): Plugin {
  return {
    onResponse({ request, response, setResponse, fetchAPI }) {
      if (response.status !== 404 || response.body) return;
      const address = `“${withoutKeys(new URL(request.url).pathname).slice(0, longestSaid)}”`;
      setResponse(errorResponse(errors.ADDRESS_UNKNOWN({ address }), requestIdOf(request), fetchAPI));
    },
  };
}
