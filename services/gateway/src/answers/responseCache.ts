import { type AnswerCache, answerKey } from '@plangraph/cache';
import type { Context, Viewer } from '@plangraph/schema';
import { getOperationAST, Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { isReportOf } from '../budgets/reporting.ts';
import { preferredLanguage } from '../http/language.ts';
import type { Positions } from '../http/positions.ts';
import type { ViewerOf } from '../identity/viewerOf.ts';
import { isWhole, sendAnswer, writeAnswer } from './entityTag.ts';

/** An answer on its way to being kept. */
interface Coming {
  readonly key: string;
  operation?: OperationDefinitionNode;
  begun?: ReturnType<AnswerCache['begin']>;
  /** What the answer was found to depend on. */
  notes?: Context['notes'];
}

const served = new WeakSet<Request>();
const keys = new WeakMap<Request, string>();

/** The key under which a request's answer is kept, if it is kept at all. */
export function answerKeyOf(request: Request): string | undefined {
  return keys.get(request);
}

/** Whether a request was answered with what had been kept. */
export function isServedFromCache(request: Request): boolean {
  return served.has(request);
}

/**
 * Keeps the answers of queries, as bytes, until a noun that they were read from changes. Who asks is found out before
 * anything is looked up. Put it behind what replaces documents or executes them, and before what logs.
 */
export function useResponseCache(
  cache: AnswerCache,
  viewerOf: ViewerOf,
  positions: Positions | null = null,
): Plugin<Context> {
  const coming = new WeakMap<Request, Coming>();

  return {
    async onParams({ request, params, setResult }) {
      // What is kept costs nothing; who wants to know what it cost has it answered anew.
      if (isReportOf(request)) return;
      const viewer = await viewerOf(request);
      const { query, operationName, variables } = params ?? {};
      // What is malformed is refused later, in words of its own.
      if (typeof query !== 'string' || !isText(operationName) || !isObject(variables)) return;
      const key = answerKey({
        document: query,
        operationName,
        variables,
        language: preferredLanguage(request.headers.get('accept-language')),
        asOf: null,
        scope: scopeOf(viewer),
      });
      keys.set(request, key);
      const position = positions?.of(request, viewer);
      const found = cache.find(key, position?.needed);
      if (!found) return void coming.set(request, { key });
      served.add(request);
      if (position && found.position !== null) position.note(laterOf(found.position, position.needed));
      sendAnswer(request, found, setResult);
    },
    onExecute({ args }) {
      const operation = getOperationAST(args.document, args.operationName);
      const answer = coming.get(args.contextValue.request);
      if (!answer || operation?.operation !== OperationTypeNode.QUERY) return;
      Object.assign(answer, { operation, notes: args.contextValue.notes, begun: cache.begin() });
    },
    onResultProcess({ request, result, setResult }) {
      const { key, operation, begun, notes } = coming.get(request) ?? {};
      if (!key || !operation || !begun || !notes || notes.personal || !isWhole(result)) return;
      const { nouns, freshUntil, position } = notes;
      // What was read past the reader would never be heard to change.
      if (nouns.size === 0 && !asksForSchemaOnly(operation)) return;
      const answer = writeAnswer(result, operation.name?.value ?? null, position?.seen);
      cache.keep(key, answer, nouns, begun, freshUntil, position?.least);
      sendAnswer(request, answer, setResult);
    },
  };
}

/** The later of two positions. */
export function laterOf(one: bigint, other: bigint): bigint {
  return one > other ? one : other;
}

/** What viewers who may share answers have in common: for whom they act, and what they may do. */
function scopeOf(viewer: Viewer | null): string {
  return viewer === null ? '' : JSON.stringify([viewer.organisation, [...viewer.roles].sort(), viewer.client ?? null]);
}

function isText(value: unknown): value is string | null | undefined {
  return value === null || value === undefined || typeof value === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> | null | undefined {
  return value === null || value === undefined || (typeof value === 'object' && !Array.isArray(value));
}

function asksForSchemaOnly({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.every((each) => each.kind === Kind.FIELD && each.name.value.startsWith('__'));
}
