import type { GraphQLError } from 'graphql';

/** Status of HTTP by code, for those of the mechanism that clients of HTTP tell apart by it. */
const statuses: Readonly<Record<string, number>> = {
  NOT_AUTHENTICATED: 401,
  FORBIDDEN: 403,
  NO_ORGANISATION: 403,
  UNKNOWN_ORGANISATION: 403,
  RETIRED_ORGANISATION: 403,
  NOT_YOURS: 403,
  OTHER_PLACE: 403,
  OUT_OF_SCOPE: 403,
  SELF_APPROVAL: 403,
  NOT_FOUND: 404,
  IMPORT_UNKNOWN: 404,
  HISTORY_ARCHIVED: 410,
  IDEMPOTENCY_KEY_REUSED: 409,
  ALREADY_EXISTS: 409,
  WRONG_STATE: 409,
  ILLEGAL_MOVE: 409,
  RETIRED: 409,
  NOT_RETIRED: 409,
  IN_USE: 409,
};

/** What an error of the graph says for HTTP. */
interface Answering {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The status of what stands in the way of a verb; 422 for what is wrong with its input, also where a part of it names a record
 * that there is not.
 */
export function statusOfProblem({ code, path }: { readonly code: string; readonly path: readonly string[] }): number {
  return code === 'NOT_FOUND' && path.length > 1 ? 422 : (statuses[code] ?? 422);
}

/** The status of what the graph refuses to read, and headers that go with it, such as Retry-After. */
export function answeringOf({ extensions }: GraphQLError): Answering {
  const { status, headers = {} } = (extensions.http ?? {}) as Partial<Answering>;
  return { status: status ?? statuses[String(extensions.code)] ?? 400, headers };
}
