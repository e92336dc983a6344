import { codedError } from '@plangraph/schema';
import type { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { hashOf, type ValidOperation } from './persisted.ts';

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
      if (id !== null && id === hash && !only && !query) throw notFoundAsApolloSays();
      if (id !== null && text === undefined && (only || !query)) throw notFound(id);
      // Whoever sends a text together with a hash asks for that text.
      if (hash !== null && typeof query === 'string' && hashOf(query) !== hash) throw mismatch();
      if (only && !byText.has(query ?? '')) throw required();
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
  return typeof documentId === 'string' ? documentId : hashIn(extensions);
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
  return new URL(request.url).searchParams.get('documentId');
}

const refused = { http: { spec: true, status: 400 } };

function notFound(id: string): GraphQLError {
  const shown = id.slice(0, 80);
  return codedError('PERSISTED_OPERATION_NOT_FOUND', {
    en: `There is no persisted operation “${shown}”. Ask the operator to add it to PLANGRAPH_OPERATIONS.`,
    zh: `没有标识为“${shown}”的持久化操作。请联系运维方将其加入 PLANGRAPH_OPERATIONS。`,
    extensions: refused,
  });
}

/** Apollo's clients send the text along when they read this code, or this message. */
function notFoundAsApolloSays(): GraphQLError {
  return codedError('PERSISTED_QUERY_NOT_FOUND', {
    en: 'PersistedQueryNotFound',
    zh: '没有该哈希对应的持久化操作，请附上查询文本重新发送。',
    extensions: refused,
  });
}

function mismatch(): GraphQLError {
  return codedError('PERSISTED_QUERY_HASH_MISMATCH', {
    en: 'The provided sha256Hash is not that of the query. Send the SHA-256 of the text as it is, in hexadecimal, or no hash.',
    zh: '所给 sha256Hash 与查询文本不符。请发送该文本的 SHA-256（十六进制），或不带哈希。',
    extensions: refused,
  });
}

function required(): GraphQLError {
  return codedError('PERSISTED_OPERATION_REQUIRED', {
    en: 'This gateway answers persisted operations only. Name one by “extensions.persistedQuery” or “documentId”.',
    zh: '本服务只执行持久化操作。请通过“extensions.persistedQuery”或“documentId”指定。',
    extensions: refused,
  });
}
