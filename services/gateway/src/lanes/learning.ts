import type { IncomingMessage } from 'node:http';
import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { KnownHeaders } from './headers.ts';
import type { Memory } from './memory.ts';
import type { Question } from './question.ts';

/** A question on its way through Yoga. */
interface Pupil {
  readonly question: Question;
  /** What was already made of it, errors included, so that only the writing is left to Yoga. */
  readonly result: ExecutionResult | null;
}

/** Learns from Yoga what it has parsed, validated and executed, and which headers it gave. */
export interface Learning {
  /** Put it behind what executes operations. */
  readonly plugin: Plugin;
  /** Looks at what becomes of a question. */
  follow(request: IncomingMessage, pupil: Pupil): void;
}

/** Makes what fills the memories of the lane. */
export function createLearning(memory: Memory, headers: KnownHeaders): Learning {
  const followed = new WeakMap<IncomingMessage, Pupil>();
  const pupils = new WeakMap<Request, Pupil & { readonly request: IncomingMessage }>();
  return {
    plugin: {
      onRequest({ request, serverContext }) {
        const { req } = serverContext as { req?: IncomingMessage };
        const pupil = req && followed.get(req);
        if (pupil) pupils.set(request, { ...pupil, request: req });
      },
      onExecute({ args, setExecuteFn }) {
        const pupil = pupils.get(args.contextValue.request);
        if (!pupil) return;
        const { result, question } = pupil;
        if (result) setExecuteFn(() => result);
        else memory.learn(question, args.document);
      },
      onResponse({ request, response }) {
        const pupil = pupils.get(request);
        if (pupil && response.status === 200) headers.learn(pupil.request.headers, response.headers);
      },
    },
    follow: (request, pupil) => followed.set(request, pupil),
  };
}
