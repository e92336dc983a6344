import { codedError } from '@plangraph/schema';
import type { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import type { ValidOperation } from './persisted.ts';

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
      if (text !== undefined) return setParams({ ...params, query: text });
      if (id !== null && (only || !params.query)) throw notFound(id);
      if (only && !byText.has(params.query ?? '')) throw required();
    },
    onParse({ params, setParsedDocument }) {
      const document = byText.get(params.source.toString());
      // What is trusted is told by identity.
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
  if (typeof documentId === 'string') return documentId;
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

function required(): GraphQLError {
  return codedError('PERSISTED_OPERATION_REQUIRED', {
    en: 'This gateway answers persisted operations only. Name one by “extensions.persistedQuery” or “documentId”.',
    zh: '本服务只执行持久化操作。请通过“extensions.persistedQuery”或“documentId”指定。',
    extensions: refused,
  });
}
