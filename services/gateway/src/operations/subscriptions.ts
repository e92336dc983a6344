import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Payload } from '@plangraph/schema';
import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute, GraphQLError } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { errors } from '../errors/requests.ts';
import type { Streams } from '../http/streams.ts';

/** What Yoga knows of a request beside the graph's own context: the answer of the server in front, where there is one. */
interface Served {
  readonly res?: ServerResponse;
}

/** Answers subscriptions, each answer in a context of its own; no more of them than there may be. */
export function useSubscriptions(streams?: Streams): Plugin {
  return {
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn((args) => subscribe(args as ExecutionArgs, streams));
    },
  };
}

/** Subscribes, as graphql-js does; what goes wrong on the way is the last answer. */
async function subscribe(args: ExecutionArgs, streams: Streams | undefined) {
  const { res } = args.contextValue as Served;
  const full = res && streams?.begin(res);
  if (full) return { errors: [errors.TOO_MANY_SUBSCRIPTIONS[full]()] } satisfies ExecutionResult;
  const source = await createSourceEventStream(args);
  if (!isAsyncIterable(source)) return source;
  return answersOf(args, source as AsyncIterable<Payload<unknown>>);
}

function answersOf(
  args: ExecutionArgs,
  source: AsyncIterable<Payload<unknown>>,
): AsyncIterableIterator<ExecutionResult> {
  const payloads = source[Symbol.asyncIterator]();
  const end = { done: true, value: undefined } as const;
  let shown = '';
  let over = false;
  const next = async (): Promise<IteratorResult<ExecutionResult>> => {
    for (;;) {
      if (over) return end;
      const { done, value: payload } = await payloads.next();
      if (done) return end;
      const contextValue = { ...(args.contextValue as object), ...payload.context };
      const answer = await execute({ ...args, rootValue: payload, contextValue });
      if (payload.live) {
        const digest = createHash('sha256').update(JSON.stringify(answer)).digest('base64');
        if (digest === shown) continue;
        shown = digest;
      }
      return { done: false, value: answer };
    }
  };
  return {
    next: () =>
      next().catch((error: Error) => {
        over = true;
        const told = error instanceof GraphQLError ? error : new GraphQLError(error.message, { originalError: error });
        return { done: false, value: { errors: [told] } };
      }),
    async return() {
      over = true;
      await payloads.return?.();
      return end;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
