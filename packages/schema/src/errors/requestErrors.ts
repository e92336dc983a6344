import { type ErrorTexts, errorTable } from '@plangraph/messages';
import { GraphQLError, type GraphQLErrorExtensions, type GraphQLErrorOptions } from 'graphql';

/** What the table of an error of requests says for programs, besides its code. */
export interface RequestFacts {
  /** Which of its values stand in the error's `extensions` too. */
  readonly tells?: readonly string[];
  /** Further facts in its `extensions`. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** How it is answered over HTTP; `spec` where only clients of application/graphql-response+json see the status. */
  readonly http?: GraphQLErrorExtensions['http'];
}

/** What is said with the values of such an error. */
type RequestPlace = Pick<RequestFacts, 'extensions'> &
  Pick<GraphQLErrorOptions, 'nodes' | 'source' | 'positions' | 'path'>;

/**
 * A table of errors of requests: expected failures that reach the client as they are, with `extensions.code` and
 * `extensions.messageZh`. Anything else that is thrown counts as unexpected and is masked by the gateway.
 */
export function requestErrors<const T extends ErrorTexts<RequestFacts>>(table: T) {
  return errorTable(({ code, message, values }, place: RequestPlace & RequestFacts) => {
    const { nodes = null, source = null, positions = null, path = null, tells = [], extensions, http } = place;
    const told = Object.fromEntries(tells.map((name) => [name, values[name]]));
    const facts = { code, messageZh: message.zh, ...extensions, ...told, ...(http ? { http } : {}) };
    return new GraphQLError(message.en, { nodes, source, positions, path, extensions: facts });
  }, table);
}
