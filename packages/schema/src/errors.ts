import type { DatabaseFailureCode } from '@plangraph/database';
import { type ErrorTexts, errorTable } from '@plangraph/messages';
import { GraphQLError, type GraphQLErrorExtensions, type GraphQLErrorOptions } from 'graphql';

/** Codes of the errors that reading the graph can answer with; docs/reference/errors.md lists them. */
export type ErrorCode =
  | 'NOT_FOUND'
  | 'INVALID_ID'
  | 'INVALID_CURSOR'
  | 'INVALID_PAGE'
  | 'PAGE_TOO_LARGE'
  | 'INVALID_VALUE'
  | 'TEXT_TOO_LONG'
  | 'TOO_DEEP'
  | 'TOO_MANY_TABLES'
  | 'TOO_MANY_VALUES'
  | 'ANSWER_TOO_LARGE'
  | 'FILTER_TOO_LARGE'
  | 'HISTORY_ARCHIVED'
  | 'ABANDONED'
  | DatabaseFailureCode;

/** What a coded error says: the same in English and in Chinese, and whatever a program should find beside its code. */
export interface ErrorText {
  /** Names the culprit and the cure, in English. */
  readonly en: string;
  /** The same in Chinese. */
  readonly zh: string;
  /** Further facts for programs, such as the argument at fault. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** Where in the document the culprit stands. */
  readonly nodes?: GraphQLErrorOptions['nodes'];
}

/**
 * An expected failure: it reaches the client as it is, with `extensions.code` and `extensions.messageZh`. Anything else
 * that is thrown counts as unexpected and is masked by the gateway.
 */
export function codedError(code: ErrorCode | (string & {}), { en, zh, extensions, nodes }: ErrorText): GraphQLError {
  return new GraphQLError(en, {
    nodes: nodes ?? null,
    extensions: { code, messageZh: zh, ...extensions },
  });
}

/** What the table of an error of requests says for programs, besides its code. */
interface RequestFacts {
  /** Which of its values stand in the error's `extensions` too. */
  readonly tells?: readonly string[];
  /** Further facts in its `extensions`. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** How it is answered over HTTP; `spec` where only clients of application/graphql-response+json see the status. */
  readonly http?: GraphQLErrorExtensions['http'];
}

/** What is said with the values of such an error. */
type RequestPlace = Pick<RequestFacts, 'extensions'> & Pick<GraphQLErrorOptions, 'nodes'>;

/** A table of errors of requests: GraphQL answers them in `errors`, as they are. */
export function requestErrors<const T extends ErrorTexts<RequestFacts>>(table: T) {
  return errorTable(
    ({ code, message, values }, { nodes = null, tells = [], extensions, http }: RequestPlace & RequestFacts) => {
      const told = Object.fromEntries(tells.map((name) => [name, values[name]]));
      const facts = { code, messageZh: message.zh, ...told, ...extensions, ...(http ? { http } : {}) };
      return new GraphQLError(message.en, { nodes, extensions: facts });
    },
    table,
  );
}
