import { askedOf, type Operation } from './document.ts';
import { type GraphError, GraphRefusal } from './graphError.ts';
import { openFollower } from './openFollower.ts';
import { openSender } from './openSender.ts';
import type { ClientOptions } from './options.ts';

/** The variables of an operation, which may be left out where none has to be given. */
type Given<Variables> = Record<never, never> extends Variables ? [variables?: Variables] : [variables: Variables];

/** A graph as a program asks it. */
export interface Graph {
  /**
   * Asks, or changes something; gives the data. What breaks on the way is sent again, a mutation with the same idempotency key, so that it
   * is done once.
   *
   * @throws {GraphRefusal} where the answer bears an error, or none came.
   */
  ask<Data, Variables>(operation: Operation<Data, Variables>, ...given: Given<Variables>): Promise<Data>;
  /** The same, for who goes on with what was answered beside errors. */
  answer<Data, Variables>(
    operation: Operation<Data, Variables>,
    ...given: Given<Variables>
  ): Promise<{ readonly data: Data | null; readonly errors: readonly GraphError[] }>;
  /**
   * Follows a subscription. Where the connection breaks, it goes on from the `cursor` that was told last, if the operation takes a variable
   * `$after`; without one it begins with this moment. Ends with the signal, or when nobody asks for more.
   *
   * @throws {GraphRefusal} where it is not worth while to subscribe again, such as EVENTS_CURSOR_GONE.
   */
  follow<Data, Variables extends object>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    options?: { readonly signal?: AbortSignal },
  ): AsyncGenerator<Data, void>;
}

/**
 * Opens a graph; nothing is asked yet.
 *
 * @example const graph = openGraph({ url: 'https://plan.example/graphql' });
 * const { plan } = await graph.ask(operations.PlanOnAPage);
 */
export function openGraph(options: ClientOptions): Graph {
  const send = openSender(options);
  const follow = openFollower(options, send);
  const answer: Graph['answer'] = async (operation, ...[variables]) => {
    const { data, errors } = await send(askedOf(operation), variables);
    return { data: asAsked(operation, data), errors };
  };
  return {
    answer,
    async ask(operation, ...given) {
      const { data, errors } = await answer(operation, ...given);
      const [first] = errors;
      if (first) throw new GraphRefusal(first, errors, data);
      // Without an error there are data: the sender sees to it.
      return data as NonNullable<typeof data>;
    },
    async *follow(operation, variables, { signal } = {}) {
      for await (const data of follow(askedOf(operation), variables, signal)) {
        const told = asAsked(operation, data);
        if (told !== null) yield told;
      }
    },
  };
}

/** The shape of an answer is its operation's: the graph keeps to its schema, by which the types were made. */
function asAsked<Data>(_: Operation<Data, never>, data: unknown): Data | null {
  return data as Data | null;
}
