import type { KnownErrorCode } from './generated/errorCodes.ts';

/** The codes of this graph; domains from elsewhere bring further ones. */
export type ErrorCode = KnownErrorCode | (string & {});

/** What is known of an error of the graph, docs/reference/errors.md lists them. */
interface Told {
  readonly code: string;
  /** In English. */
  readonly message: string;
  readonly messageZh: string;
  /** Where in the answer the culprit stands; empty for the request as a whole. */
  readonly path: readonly (string | number)[];
  readonly requestId?: string | undefined;
  /** Whether it is worth while to send the same again later. */
  readonly repeatable: boolean;
}

/** One error of the graph: a code that programs read, and texts in both languages that people read. */
export class GraphError extends Error {
  override readonly name: string = 'GraphError';
  readonly code: ErrorCode;
  readonly messageZh: string;
  readonly path: readonly (string | number)[];
  /** By which the operator finds it. */
  readonly requestId: string | undefined;
  readonly repeatable: boolean;

  constructor({ code, message, messageZh, path, requestId, repeatable }: Told, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.messageZh = messageZh;
    this.path = path;
    this.requestId = requestId;
    this.repeatable = repeatable;
  }
}

/** What `ask` throws: the first error, all of them, and what was answered nevertheless. */
export class GraphRefusal extends GraphError {
  override readonly name = 'GraphRefusal';
  readonly errors: readonly GraphError[];
  readonly data: unknown;

  constructor(first: GraphError, errors: readonly GraphError[], data: unknown) {
    super(first, { cause: first.cause });
    this.errors = errors;
    this.data = data;
  }
}

/** Reads the errors of an answer, which come from outside. */
export function errorsIn(answer: unknown): readonly GraphError[] {
  const errors = fieldOf(answer, 'errors');
  return Array.isArray(errors) ? errors.map(errorOf) : [];
}

function errorOf(error: unknown): GraphError {
  const extensions = fieldOf(error, 'extensions');
  const message = textOf(fieldOf(error, 'message')) ?? '';
  const path = fieldOf(error, 'path');
  return new GraphError({
    code: textOf(fieldOf(extensions, 'code')) ?? '',
    message,
    messageZh: textOf(fieldOf(extensions, 'messageZh')) ?? message,
    path: Array.isArray(path) ? path.map((each) => (typeof each === 'number' ? each : String(each))) : [],
    requestId: textOf(fieldOf(extensions, 'requestId')),
    repeatable: fieldOf(extensions, 'repeatable') === true || fieldOf(extensions, 'retryAfter') !== undefined,
  });
}

/** A field of what somebody else wrote. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
