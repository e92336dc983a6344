import { databaseFailure } from '@plangraph/database';
import { codedError } from '../errors.ts';

/** What a failed read is answered with: a coded error, 503 over HTTP, where the database failed; else the failure as it is. */
export function readingFailure(error: unknown): unknown {
  const failure = databaseFailure(error);
  if (!failure) return error;
  const { code, en, zh, retryAfter } = failure;
  const http = { status: 503, headers: { 'retry-after': String(retryAfter) } };
  return codedError(code, { en, zh, extensions: { retryAfter, repeatable: true, http } });
}
