import type { IncomingMessage } from 'node:http';
import { type ComposedGraph, createContext, type Viewer } from '@plangraph/schema';
import { type ExecutionResult, getOperationAST } from 'graphql';
import { preferredLanguage } from '../http/language.ts';
import { isJson } from '../http/mediaTypes.ts';
import { requestIdHeader } from '../http/requestId.ts';
import { type ViewerOf, whoAsks } from '../identity/viewerOf.ts';
import { createKnownHeaders, headersFor } from './headers.ts';
import { beforeYoga, type Lane, type LaneRules } from './lane.ts';
import { createLearning } from './learning.ts';
import { createMemory, type KnownDocument } from './memory.ts';
import { type Question, readQuestion } from './question.ts';

/** What the lane needs to know. */
export interface KnownLaneOptions extends Pick<LaneRules, 'log' | 'observe'> {
  readonly graph: ComposedGraph;
  readonly viewerOf: ViewerOf;
  /** Whether pages of other sites may ask, so that answers depend on the header Origin. */
  readonly crossOrigin: boolean;
}

/** Reasons that are the document's own, whatever its variables. */
const lasting = new Set(['NOT_A_QUERY', 'INTROSPECTION', 'ROOT_FIELD', 'ABSTRACT_TYPE']);

/**
 * Answers operations that Yoga has executed before straight from rows, without Yoga. Whatever is irregular goes to Yoga
 * as it came: a request of another form, one that shows no valid token, an answer with errors. Headers are those that
 * Yoga gave to such a request before. See docs/adr/0016-known-operations.md.
 */
export function createKnownLane({ graph, viewerOf, crossOrigin, ...told }: KnownLaneOptions): Lane {
  const memory = createMemory();
  const knownHeaders = createKnownHeaders();
  const learning = createLearning(memory, knownHeaders);

  const execute = (
    { headers }: IncomingMessage,
    viewer: Viewer | null,
    signal: AbortSignal,
    question: Question,
    known: KnownDocument,
  ) => {
    const requestId = headers[requestIdHeader] as string;
    const language = preferredLanguage(headers['accept-language']);
    const { variables, operationName } = question;
    const answer = graph.answerFromRows({
      schema: graph.schema,
      document: known.document,
      contextValue: createContext({ viewer, requestId, language, signal }),
      variableValues: variables,
      operationName,
    });
    if (typeof answer !== 'string') return answer;
    known.neverFromRows = lasting.has(answer);
    return null;
  };

  return {
    plugin: learning.plugin,
    before: beforeYoga({
      ...told,
      takes: ({ headers }) => isJson(headers['content-type']) && !(crossOrigin && headers.origin),
      async answer(request, body, whenLeft) {
        const question = readQuestion(body);
        if (!question) return null;
        const toYoga = (result: ExecutionResult | null = null) => {
          learning.follow(request, { question, result });
          return null;
        };
        const known = memory.find(question);
        const headers = known && knownHeaders.find(request.headers);
        if (!known || known.neverFromRows || !headers) return toYoga();
        // Whoever is refused is refused by Yoga.
        const result = await whoAsks(viewerOf, request)
          .then((viewer) => execute(request, viewer, whenLeft(), question, known))
          .catch(() => null);
        if (!result || result.errors) return toYoga(result);
        const text = JSON.stringify(result);
        return {
          headers: headersFor(headers, Buffer.byteLength(text), request.headers[requestIdHeader] as string),
          body: text,
          operation: getOperationAST(known.document, question.operationName)?.name?.value ?? null,
          kept: null,
        };
      },
    }),
  };
}
