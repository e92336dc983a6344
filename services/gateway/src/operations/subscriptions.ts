import type { ServerResponse } from 'node:http';
import type { Context, Payload } from '@plangraph/schema';
import { createSourceEventStream, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Budgets } from '../budgets/budgets.ts';
import { weights } from '../budgets/weights.ts';
import { errors } from '../errors/requests.ts';
import { dropRequest } from '../http/body.ts';
import { dropParser } from '../http/dropParser.ts';
import { EventStream, eventStreamHeaders, type PayloadSource } from '../http/eventStream.ts';
import { PackingResponse } from '../http/packingResponse.ts';
import type { Streams } from '../http/streams.ts';
import { serverRequestOf } from '../http/trace.ts';
import { Answers } from './answers.ts';

/** What Yoga knows of a request beside the graph's own context: the answer of the server in front, where there is one. */
interface Served {
  readonly res?: ServerResponse;
}

/**
 * Answers subscriptions, each answer in a context of its own; no more of them than there may be. Over SSE the server in front tells
 * them itself: what Yoga and its plugins put around each answer would be kept for as long as somebody listens.
 */
export function useSubscriptions(log: Logger, streams?: Streams, budgets?: Budgets | null): Plugin {
  const tellings = new WeakMap<ServerResponse, PayloadSource>();
  return {
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(async (given) => {
        const args = given as ExecutionArgs;
        const { res, requestId } = args.contextValue as Served & Context;
        const full = res && streams?.begin(res);
        if (full) return { errors: [errors.TOO_MANY_SUBSCRIPTIONS[full]()] } satisfies ExecutionResult;
        const server = serverRequestOf(args.contextValue as object);
        const payer = (server && budgets?.payerOf(server)) ?? null;
        // Its beginning; what its field needs first is read in contexts of their own, and charged as it is told.
        payer?.pay(Math.ceil(weights.request + weights.statement + weights.table));
        const source = await createSourceEventStream(args);
        if (!isAsyncIterable(source)) return source;
        const { schema, document, operationName, variableValues } = args;
        const kept = { schema, document, operationName, variableValues, requestId, log, payer };
        const answers = new Answers(kept, source as AsyncIterable<Payload<unknown>>);
        if (res) {
          tellings.set(res, answers);
          // Whoever leaves before anything was told is no longer waited for.
          streams?.tell(res, answers);
        }
        return answers;
      });
    },
    onResultProcess({ request, result, serverContext, setResultProcessor }) {
      const { res } = serverContext as Served;
      const telling = res && tellings.get(res);
      const takesEvents = request.headers.get('accept')?.includes('text/event-stream');
      if (!telling || !takesEvents || !isAsyncIterable(result) || !(res instanceof PackingResponse)) return;
      tellings.delete(res);
      setResultProcessor((_result, fetchAPI) => {
        const stream = new EventStream(res, telling);
        res.goOn({
          begin() {
            dropRequest(res.req);
            if (res.socket) dropParser(res.socket);
            streams?.tell(res, stream);
            stream.begin();
          },
        });
        return new fetchAPI.Response(null, { status: 200, headers: eventStreamHeaders });
      }, 'text/event-stream');
    },
  };
}
