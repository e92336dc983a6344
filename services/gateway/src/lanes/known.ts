import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerFromRows, createContext, type Viewer } from '@plangraph/schema';
import { type ExecutionResult, type GraphQLSchema, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Handler } from '../http/handler.ts';
import { preferredLanguage } from '../http/language.ts';
import { requestIdHeader } from '../http/requestId.ts';
import type { ViewerOf } from '../identity/viewerOf.ts';
import type { AnsweredOperation } from '../operations/answered.ts';
import { collectShortBody, isRegular } from './body.ts';
import { createKnownHeaders, headersFor } from './headers.ts';
import { createLearning } from './learning.ts';
import { createMemory, type KnownDocument } from './memory.ts';
import { type Question, readQuestion } from './question.ts';

/** The lane for operations that were asked before, and the plugin that tells it which those are. */
export interface KnownLane {
  /** Put it behind what executes operations. */
  readonly plugin: Plugin;
  /** Puts the lane in front of a gateway. */
  before(gateway: Handler): Handler;
}

/** What the lane needs to know. */
export interface KnownLaneOptions {
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  readonly viewerOf: ViewerOf;
  /** Whether pages of other sites may ask, so that answers depend on the header Origin. */
  readonly crossOrigin: boolean;
  /** Told of every operation that is answered here. */
  readonly observe?: ((operation: AnsweredOperation) => void) | undefined;
}

/** Reasons that are the document's own, whatever its variables. */
const hopeless = new Set(['NOT_A_QUERY', 'INTROSPECTION', 'ROOT_FIELD', 'ABSTRACT_TYPE']);
const noErrors: ReadonlySet<string> = new Set();

/**
 * Answers operations that Yoga has executed before straight from rows, without Yoga. Whatever is irregular goes to Yoga
 * as it came: a request of another form, one that shows no valid token, an answer with errors. Headers are those that
 * Yoga gave to such a request before. See docs/adr/0016-known-operations.md.
 */
export function createKnownLane({ schema, log, viewerOf, crossOrigin, observe }: KnownLaneOptions): KnownLane {
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
    const answer = answerFromRows({
      schema,
      document: known.document,
      contextValue: createContext({ viewer, requestId, language, signal }),
      variableValues: variables,
      operationName,
    });
    if (typeof answer !== 'string') return answer;
    known.hopeless = hopeless.has(answer);
    return null;
  };

  const note = (
    { headers }: IncomingMessage,
    { operationName }: Question,
    { document }: KnownDocument,
    began: number,
  ) => {
    const operation = getOperationAST(document, operationName)?.name?.value ?? null;
    const milliseconds = Math.round((performance.now() - began) * 100) / 100;
    observe?.({ operation, type: 'query', errors: noErrors, milliseconds, kept: null });
    if (!log.isLevelEnabled('info')) return;
    log.info({ requestId: headers[requestIdHeader], operation, type: 'query', status: 200, milliseconds }, 'operation');
  };

  return {
    plugin: learning.plugin,
    before: (gateway) => (request, response) => {
      if (!isRegular(request) || (crossOrigin && request.headers.origin)) return gateway(request, response);
      const began = performance.now();
      collectShortBody(request, response, (body) => {
        const question = readQuestion(body);
        const stepAside = (result: ExecutionResult | null = null) => {
          if (question) learning.follow(request, { question, result });
          gateway(Object.assign(request, { body }), response);
        };
        const known = question && memory.find(question);
        const headers = known && knownHeaders.find(request.headers);
        if (!known || known.hopeless || !headers) return stepAside();
        const answerTo = async (viewer: Viewer | null) => {
          const result = await execute(request, viewer, whenLeft(response), question, known);
          if (!result || result.errors) return stepAside(result);
          send(response, headers, request.headers[requestIdHeader] as string, result);
          note(request, question, known, began);
        };
        whoAsks(viewerOf, request)
          .then(answerTo)
          .catch((error) => {
            if (response.headersSent) return response.destroy(error);
            // Whoever is refused is refused by Yoga.
            stepAside();
          });
      });
    },
  };
}

function send(response: ServerResponse, headers: readonly string[], requestId: string, result: ExecutionResult): void {
  const text = JSON.stringify(result);
  response.writeHead(200, headersFor(headers, Buffer.byteLength(text), requestId));
  response.end(text);
}

/** Aborted when the connection is closed before the answer was sent. */
function whenLeft(response: ServerResponse): AbortSignal {
  const leaving = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) leaving.abort();
  });
  return leaving.signal;
}

async function whoAsks(viewerOf: ViewerOf, { headers }: IncomingMessage): Promise<Viewer | null> {
  const get = (name: string) => headers[name.toLowerCase()]?.toString() ?? null;
  return viewerOf({ headers: { get } } as unknown as Request);
}
