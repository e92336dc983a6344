import type { IncomingMessage } from 'node:http';
import type { Leaving } from '@plangraph/database';
import { longWork } from '@plangraph/database';
import { type ComposedGraph, type Context, createContext, isLong, type Viewer } from '@plangraph/schema';
import { type ExecutionResult, getOperationAST } from 'graphql';
import { textInPieces } from '../answers/textInPieces.ts';
import type { Budgets } from '../budgets/budgets.ts';
import { costOf } from '../budgets/costOf.ts';
import { asksForCost } from '../budgets/reporting.ts';
import { type CacheShares, cacheShares, defaultCacheBytes } from '../config/cacheShares.ts';
import { preferredLanguage } from '../http/language.ts';
import { isJson } from '../http/mediaTypes.ts';
import type { Positions, Seen } from '../http/positions.ts';
import { requestIdHeader } from '../http/requestId.ts';
import { type ViewerOf, whoAsks } from '../identity/viewerOf.ts';
import { findDeprecatedUses } from '../operations/deprecatedUses.ts';
import { createKnownHeaders, headersFor } from './headers.ts';
import { beforeYoga, type Lane, type LaneRules } from './lane.ts';
import { createLearning } from './learning.ts';
import { createMemory, type KnownDocument } from './memory.ts';
import { type AskedOperation, readQuestion } from './question.ts';

/** What the lane needs to know. */
export interface KnownLaneOptions extends Pick<LaneRules, 'log' | 'observe'> {
  readonly graph: ComposedGraph;
  /** How many bytes of documents it keeps. */
  readonly shares?: CacheShares | undefined;
  readonly viewerOf: ViewerOf;
  /** How far those who ask have seen; null where one server answers everything. */
  readonly positions?: Positions | null | undefined;
  /** What those who ask may have answered; as much as they like when left out. */
  readonly budgets?: Budgets | null | undefined;
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
export function createKnownLane(options: KnownLaneOptions): Lane {
  const {
    graph,
    viewerOf,
    crossOrigin,
    positions,
    budgets,
    shares = cacheShares(defaultCacheBytes),
    ...told
  } = options;
  const memory = createMemory(shares);
  const knownHeaders = createKnownHeaders();
  const learning = createLearning(memory, knownHeaders, findDeprecatedUses(graph));

  const contextOf = ({ headers }: IncomingMessage, viewer: Viewer | null, signal: Leaving, seen?: Seen): Context => {
    const requestId = headers[requestIdHeader] as string;
    const language = preferredLanguage(headers['accept-language']);
    return createContext({ viewer, requestId, language, signal, position: seen?.position });
  };
  const execute = (context: Context, question: AskedOperation, known: KnownDocument) => {
    const { variables, operationName } = question;
    const answer = graph.answerFromRows({
      schema: graph.served,
      document: known.document,
      contextValue: context,
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
      // What it cost is told by Yoga's way.
      takes: ({ headers }) =>
        isJson(headers['content-type']) && !(crossOrigin && headers.origin) && !asksForCost(headers),
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
        const asks = whoAsks(viewerOf, request);
        const viewer = asks && (await asks);
        const seen = positions?.begin(headerOf(request), viewer);
        const context = contextOf(request, viewer, whenLeft(), seen);
        const result = await execute(context, question, known);
        const payer = result && budgets?.payerOf(request);
        if (payer) payer.pay(costOf(context).total);
        const isWritten = result !== null && 'json' in result;
        // What was read is Yoga's to tell, with the position at which it was.
        if (seen && !isWritten && result?.errors) positions?.handOn(request, seen);
        if (!result || (!isWritten && result.errors)) return toYoga(result);
        const text = await textOf(result, context);
        // Encoded once: to measure a text and to send it encodes it twice.
        const bytes = Buffer.from(text);
        const own = headersFor(headers, bytes.length, request.headers[requestIdHeader] as string);
        return {
          headers: seen && positions ? own.concat(...positions.tell(headerOf(request), seen)) : own,
          body: bytes,
          operation: getOperationAST(known.document, question.operationName)?.name?.value ?? null,
          kept: null,
        };
      },
    }),
  };
}

/** The text of an answer. What is long is made, and encoded by whoever gets it, when its turn comes. */
function textOf(result: ExecutionResult | { readonly json: string }, context: Context): string | Promise<string> {
  if (!('json' in result)) return isLong(context) ? longWork.goOn(() => textInPieces(result)) : JSON.stringify(result);
  const text = `{"data":${result.json}}`;
  return isLong(context) ? longWork.goOn(async () => text) : text;
}

function headerOf({ headers }: IncomingMessage): (name: string) => string | undefined {
  return (name) => headers[name]?.toString();
}
