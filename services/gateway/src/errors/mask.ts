import { databaseFailure } from '@plangraph/database';
import { GraphQLError, type GraphQLErrorExtensions, type GraphQLErrorOptions, Kind } from 'graphql';
import { inChinese } from './inChinese.ts';
import { errors } from './requests.ts';

/** Chinese texts for the codes that come with GraphQL and HTTP rather than from a domain. */
const transportTexts: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: errors.GRAPHQL_PARSE_FAILED.text.zh,
  GRAPHQL_VALIDATION_FAILED: errors.GRAPHQL_VALIDATION_FAILED.text.zh,
  OPERATION_RESOLUTION_FAILURE: errors.OPERATION_RESOLUTION_FAILURE.text.zh,
  BAD_USER_INPUT: errors.BAD_USER_INPUT.text.zh,
  BAD_REQUEST: errors.BAD_REQUEST.other.text.zh,
};

/** No message of this graph is longer, but for those that repeat what was sent. */
const longestMessage = 2_000;

const causes = new WeakMap<GraphQLError, unknown>();

/**
 * Decides what a client may see of an error. A coded error passes; what the caller did wrong in GraphQL's own terms
 * gets a code; everything else becomes one and the same sentence, and its cause is kept for the log.
 */
export function maskError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError && isGraphQLThroughout(error)) {
    if (typeof error.extensions.code === 'string') return corrected(error);
    if (isCallersFault(error))
      return withExtensions(error, { code: 'BAD_USER_INPUT', http: { spec: true, status: 400 } });
  }
  const place = error instanceof GraphQLError ? placeOf(error) : {};
  const failure = databaseFailure(error);
  if (failure) {
    const { code, en, zh, retryAfter } = failure;
    const http = { status: 503, headers: { 'retry-after': String(retryAfter) } };
    // A mutation's key finds out whether the first had been written.
    const told = new GraphQLError(en, {
      ...place,
      extensions: { code, messageZh: zh, retryAfter, repeatable: true, http },
    });
    causes.set(told, error instanceof GraphQLError ? (error.originalError ?? error) : error);
    return told;
  }
  const masked = errors.INTERNAL_SERVER_ERROR(place);
  causes.set(masked, error instanceof GraphQLError ? (error.originalError ?? error) : error);
  return masked;
}

/** What really happened behind a masked error; undefined where nothing was masked. */
export function causeOf(error: GraphQLError): unknown {
  return causes.get(error);
}

/** The error as it is sent: with a code, a Chinese text and the request id. Errors may be cached, so it is a copy. */
export function presentError(error: GraphQLError, requestId: string): GraphQLError {
  const { code = 'BAD_REQUEST', ...rest } = error.extensions;
  const messageZh = chineseOf(error, rest.messageZh) ?? transportTexts[String(code)];
  return withExtensions(error, { ...rest, code, ...(messageZh ? { messageZh } : {}), requestId });
}

/** The Chinese text of an error: its own, or what graphql-js said in Chinese, which may stand around its own. */
function chineseOf({ message, originalError }: GraphQLError, messageZh: unknown): string | undefined {
  if (typeof messageZh !== 'string') return told(inChinese(message));
  // In front of what a scalar says of a variable, graphql-js says which variable that is.
  const around = originalError && originalError.message !== message;
  return (around ? told(inChinese(message, { en: originalError.message, zh: messageZh })) : undefined) ?? messageZh;
}

/** Errors whose HTTP status is not their thrower's to know. */
function corrected(error: GraphQLError): GraphQLError {
  const { code } = error.extensions;
  // Yoga answers 400 also to who accepts application/json only.
  if (code === 'OPERATION_RESOLUTION_FAILURE') {
    return withExtensions(error, { ...error.extensions, http: { spec: true, status: 400 } });
  }
  return error;
}

function withExtensions(error: GraphQLError, extensions: GraphQLErrorExtensions): GraphQLError {
  return new GraphQLError(shortened(error.message), { ...placeOf(error), extensions });
}

function told(text: string | undefined): string | undefined {
  return text === undefined ? undefined : shortened(text);
}

/** graphql-js repeats a variable that it does not take, however long it is. */
function shortened(message: string): string {
  return message.length > longestMessage ? `${message.slice(0, longestMessage).toWellFormed()}…` : message;
}

/** Where in the document and in the answer an error stands. */
function placeOf({ nodes, source, positions, path }: GraphQLError): GraphQLErrorOptions {
  return { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, path: path ?? null };
}

function isGraphQLThroughout(error: Error): boolean {
  for (let inner: Error | undefined = error; inner; inner = (inner as GraphQLError).originalError) {
    if (!(inner instanceof GraphQLError)) return false;
  }
  return true;
}

/**
 * graphql-js puts no code on values that it cannot coerce. Before execution (no path) these are the caller's variables;
 * in a field they point at the value in the document. An error that points at a field or nowhere is a resolver's.
 */
function isCallersFault(error: GraphQLError): boolean {
  if (error.path === undefined) return true;
  const { nodes } = error.originalError instanceof GraphQLError ? error.originalError : error;
  return nodes?.every((node) => node.kind !== Kind.FIELD) ?? false;
}
