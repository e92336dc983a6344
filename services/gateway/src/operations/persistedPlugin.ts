import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { errors } from '../errors/requests.ts';
import { bareId, hashOf, type ValidOperation } from './persisted.ts';

/**
 * Answers operations by their id. A text that is on the list is as good as its id. Put it before whatever looks at the
 * text of an operation.
 *
 * @param only refuse every operation that is not on the list.
 */
export function usePersistedOperations(operations: readonly ValidOperation[], only: boolean): Plugin {
  const byText = new Map(operations.map((each) => [each.text, each.document]));
  const byId = new Map(operations.map((each) => [each.id, each.text]));
  return {
    onParams({ request, params, setParams }) {
      const id = idOf(params, request);
      const text = id === null ? undefined : byId.get(id);
      const hash = hashIn(params.extensions);
      // Whoever sends a text together with a hash asks for that text.
      const { query } = params;
      if (text !== undefined && (hash === null || !query || query === text))
        return setParams({ ...params, query: text });
      if (id !== null && id === hash && !only && !query) throw errors.PERSISTED_QUERY_NOT_FOUND();
      if (id !== null && text === undefined && (only || !query))
        throw errors.PERSISTED_OPERATION_NOT_FOUND({ id: id.slice(0, 80) });
      // Whoever sends a text together with a hash asks for that text.
      if (hash !== null && typeof query === 'string' && hashOf(query) !== hash)
        throw errors.PERSISTED_QUERY_HASH_MISMATCH();
      if (only && !byText.has(query ?? '')) throw errors.PERSISTED_OPERATION_REQUIRED();
    },
    onParse({ params, setParsedDocument }) {
      const document = byText.get(params.source.toString());
      if (document) setParsedDocument(document);
    },
  };
}

/** The id that the parameters name: Apollo's `extensions.persistedQuery`, or `documentId` as GraphQL over HTTP drafts it. */
export function persistedIdOf({
  documentId,
  extensions,
}: {
  documentId?: unknown;
  extensions?: unknown;
}): string | null {
  return typeof documentId === 'string' ? bareId(documentId) : hashIn(extensions);
}

/** The hash of a text, as Apollo's clients send it. */
function hashIn(extensions: unknown): string | null {
  const persisted: unknown = (extensions as { persistedQuery?: unknown } | null | undefined)?.persistedQuery;
  if (typeof persisted !== 'object' || persisted === null) return null;
  const { version, sha256Hash } = persisted as { version?: unknown; sha256Hash?: unknown };
  return version === 1 && typeof sha256Hash === 'string' ? sha256Hash : null;
}

function idOf(params: GraphQLParams, request: Request): string | null {
  const id = persistedIdOf(params);
  if (id !== null || params.query || request.method !== 'GET') return id;
  const named = new URL(request.url).searchParams.get('documentId');
  return named === null ? null : bareId(named);
}
