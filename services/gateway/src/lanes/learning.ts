import type { IncomingMessage } from 'node:http';
import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { DeprecatedUses } from '../operations/deprecatedUses.ts';
import type { KnownHeaders } from './headers.ts';
import type { Memory } from './memory.ts';
import type { AskedOperation } from './question.ts';

/** A question on its way through Yoga. */
interface Followed {
  readonly question: AskedOperation;
  /** What was already made of it, errors included, so that only the writing is left to Yoga. */
  readonly result: ExecutionResult | null;
}

/** Learns from Yoga what it has parsed, validated and executed, and which headers it gave. */
export interface Learning {
  /** Put it behind what executes operations. */
  readonly plugin: Plugin;
  /** Looks at what becomes of a question. */
  follow(request: IncomingMessage, followed: Followed): void;
}

/** Makes what fills the memories of the lane. */
export function createLearning(memory: Memory, headers: KnownHeaders, usesOf: DeprecatedUses): Learning {
  const coming = new WeakMap<IncomingMessage, Followed>();
  const asked = new WeakMap<Request, Followed & { readonly request: IncomingMessage }>();
  return {
    plugin: {
      onRequest({ request, serverContext }) {
        const { req } = serverContext as { req?: IncomingMessage };
        const followed = req && coming.get(req);
        if (followed) asked.set(request, { ...followed, request: req });
      },
      onExecute({ args, setExecuteFn }) {
        const followed = asked.get(args.contextValue.request);
        if (!followed) return;
        const { result, question } = followed;
        if (result) setExecuteFn(() => result);
        // Whoever uses what is deprecated is counted, which Yoga's way does.
        else if (usesOf(args.document).length === 0) memory.learn(question, args.document);
      },
      onResponse({ request, response }) {
        const followed = asked.get(request);
        if (followed && response.status === 200) headers.learn(followed.request.headers, response.headers);
      },
    },
    follow: (request, followed) => coming.set(request, followed),
  };
}
