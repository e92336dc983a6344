import type { GraphQLError } from 'graphql';
import { presentError } from './mask.ts';

/** Answers an error in the form of a GraphQL result, so that clients need one way only of reading errors. */
export function errorResponse(
  error: GraphQLError,
  requestId: string,
  fetchAPI: { readonly Response: typeof Response },
): Response {
  const { message, extensions } = presentError(error, requestId);
  const { http, unexpected, ...told } = extensions;
  const { status = 500, headers = {} } = (http ?? {}) as { status?: number; headers?: Record<string, string> };
  return new fetchAPI.Response(JSON.stringify({ errors: [{ message, extensions: told }] }), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });
}
