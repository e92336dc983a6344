import { type AnswerCache, answerKey } from '@plangraph/cache';
import { type Context, freshUntil, nounsRead } from '@plangraph/schema';
import { getOperationAST, Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { preferredLanguage } from '../http/language.ts';
import type { ViewerOf } from '../identity/viewerOf.ts';
import { isWhole, sendAnswer, writeAnswer } from './entityTag.ts';
import { answerForScope, scopeOf } from './scope.ts';

/** An answer on its way to being kept. */
interface Coming {
  readonly key: string;
  operation?: OperationDefinitionNode;
  begun?: ReturnType<AnswerCache['begin']>;
  /** The context that the answer is read in. */
  context?: Context;
  /** The answer turned out to depend on who exactly asks. */
  personal?: boolean;
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
export function useResponseCache(cache: AnswerCache, viewerOf: ViewerOf): Plugin {
  const coming = new WeakMap<Request, Coming>();
  const scope = answerForScope();

  return {
    async onParams({ request, params, setResult }) {
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
      const found = cache.find(key);
      if (!found) return void coming.set(request, { key });
      served.add(request);
      sendAnswer(request, found, setResult);
    },
    onExecute({ args, executeFn, setExecuteFn }) {
      const operation = getOperationAST(args.document, args.operationName);
      const answer = coming.get(args.contextValue.request);
      if (!answer || operation?.operation !== OperationTypeNode.QUERY) return;
      const context = args.contextValue as unknown as Context;
      Object.assign(answer, { operation, context, begun: cache.begin() });
      if (!context.viewer) return;
      setExecuteFn(
        scope(executeFn as never, {
          onContext: (scoped) => Object.assign(answer, { context: scoped }),
          onPersonal: () => Object.assign(answer, { personal: true }),
        }),
      );
    },
    onResultProcess({ request, result, setResult }) {
      const { key, operation, begun, context, personal } = coming.get(request) ?? {};
      if (!key || !operation || !begun || !context || personal || !isWhole(result)) return;
      const nouns = nounsRead(context);
      // What was read past the reader would never be heard to change.
      if (nouns.size === 0 && !asksForSchemaOnly(operation)) return;
      const answer = writeAnswer(result, operation.name?.value ?? null);
      cache.keep(key, answer, nouns, begun, freshUntil(context));
      sendAnswer(request, answer, setResult);
    },
  };
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
