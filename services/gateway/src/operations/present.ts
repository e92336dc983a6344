import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { causeOf, presentError } from '../errors/mask.ts';

/** Completes the errors of an answer, and writes down what really happened behind those that are masked. */
export function presentResult(log: Logger, result: ExecutionResult, requestId: string): ExecutionResult {
  if (!result.errors?.length) return result;
  for (const error of result.errors) logCause(log, error, requestId);
  return { ...result, errors: result.errors.map((error) => presentError(error, requestId)) };
}

function logCause(log: Logger, error: GraphQLError, requestId: string): void {
  const cause = causeOf(error);
  if (cause === undefined) return;
  log.error({ requestId, path: error.path?.join('.'), err: cause }, 'unexpected error');
}
