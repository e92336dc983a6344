import type { Payload } from '@plangraph/schema';
import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Answer } from './answer.ts';

/** Answers subscriptions as a gateway does: each answer in a context of its own. */
export function useFollowing(): Plugin {
  return {
    onSubscribe: ({ setSubscribeFn }) =>
      setSubscribeFn(async (given) => {
        const args = given as ExecutionArgs;
        const source = await createSourceEventStream(args);
        return isAsyncIterable(source) ? answers(args, source as AsyncIterable<Payload<unknown>>) : source;
      }),
  };
}

async function* answers(args: ExecutionArgs, source: AsyncIterable<Payload<unknown>>): AsyncGenerator<ExecutionResult> {
  for await (const payload of source) {
    yield await execute({ ...args, rootValue: payload, contextValue: payload.context });
  }
}

/** Reads what is told over SSE, answer by answer, until it ends or is left. */
export async function* readAnswers(response: Response): AsyncGenerator<Answer> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      if (/^event: complete$/m.test(part)) return;
      const [, data] = /^data: (.+)$/m.exec(part) ?? [];
      if (data) yield JSON.parse(data) as Answer;
    }
  }
}
