import type { IncomingMessage } from 'node:http';
import type { ExecutionResult } from 'graphql';
import { getOperationAST } from 'graphql';
import { isAsyncIterable, mapAsyncIterator, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { answerKeyOf, isServedFromCache } from '../answers/responseCache.ts';
import { requestIdHeader, requestIdOf } from '../http/requestId.ts';
import { serverRequestOf, traceOf } from '../http/trace.ts';
import type { AnsweredOperation } from './answered.ts';
import { presentResult } from './present.ts';

interface OperationFacts {
  readonly startedAt: number;
  operation: string | null;
  type: string | null;
  readonly errors: Set<string>;
}

/**
 * Gives every answer its request id, completes its errors, and writes one line per operation: name, type, duration,
 * status, error codes, the client's address and a pseudonym of whoever asks. Never variables: they hold what people typed.
 *
 * @param observe told of every operation too.
 */
export function useOperationLog(log: Logger, observe?: (operation: AnsweredOperation) => void): Plugin {
  const running = new WeakMap<Request, OperationFacts>();

  const present = (result: ExecutionResult, request: Request): ExecutionResult => {
    if (!result.errors?.length) return result;
    for (const error of result.errors)
      running.get(request)?.errors.add(String(error.extensions?.code ?? 'BAD_REQUEST'));
    return presentResult(log, result, requestIdOf(request));
  };

  const servers = new WeakMap<Request, IncomingMessage>();
  return {
    onRequest({ request, serverContext }) {
      const server = serverRequestOf(serverContext);
      if (server) servers.set(request, server);
    },
    onRequestParse({ request }) {
      running.set(request, { startedAt: performance.now(), operation: null, type: null, errors: new Set() });
    },
    onParams({ request, params }) {
      const facts = running.get(request);
      // What is no string is refused later, in words of its own.
      if (facts && typeof params?.operationName === 'string') facts.operation = params.operationName.slice(0, 128);
    },
    onParse() {
      return ({ result, context }) => {
        const facts = running.get(context.request);
        if (!facts || !result || result instanceof Error) return;
        const operation = getOperationAST(result, context.params.operationName);
        facts.operation = operation?.name?.value ?? facts.operation;
        facts.type = operation?.operation ?? null;
      };
    },
    onResultProcess({ request, result, setResult }) {
      if (isAsyncIterable(result)) {
        setResult(mapAsyncIterator(result, (part) => present(part, request) as typeof part));
      } else if (Array.isArray(result)) setResult(result.map((part) => present(part, request)));
      else setResult(present(result, request));
    },
    onResponse({ request, response }) {
      const requestId = requestIdOf(request);
      response.headers.set(requestIdHeader, requestId);
      response.headers.append('vary', 'accept-language');
      const facts = running.get(request);
      if (!facts) return log.debug({ requestId, method: request.method, status: response.status }, 'request');
      const { operation, errors, startedAt } = facts;
      const cached = isServedFromCache(request);
      const type = cached ? 'query' : facts.type;
      const milliseconds = Math.round((performance.now() - startedAt) * 100) / 100;
      const missing = type === 'query' && answerKeyOf(request) !== undefined;
      observe?.({ operation, type, errors, milliseconds, kept: cached ? 'given' : missing ? 'missing' : null });
      log.info(
        {
          requestId,
          operation,
          type,
          status: response.status,
          milliseconds,
          ...(cached ? { cached } : {}),
          ...(errors.size > 0 ? { errors: [...errors] } : {}),
          ...traceOf(servers.get(request)),
        },
        'operation',
      );
    },
  };
}
