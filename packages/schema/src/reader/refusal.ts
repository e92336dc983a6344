import { AnswerTooLarge, databaseFailure, type Leaving, largestAnswer } from '@plangraph/database';
import { GraphQLError } from 'graphql';
import { errors } from '../errors/reading.ts';
import { unanswered } from '../errors/unanswered.ts';

/** A read that the database gave up: told as it is, and not tried again. */
export class GivenUp extends GraphQLError {}

/**
 * What a failed read is answered with: a coded error where the answer is too long, where the database failed (503 over
 * HTTP), or where nobody waits for the answer any more; else the failure as it is.
 */
export function readingFailure(error: unknown, signal: Pick<Leaving, 'aborted'> | undefined): unknown {
  if (signal?.aborted) return givenUp(unanswered.ABANDONED());
  if (error instanceof AnswerTooLarge) return givenUp(errors.ANSWER_TOO_LARGE({ maximum: largestAnswer }));
  const failure = databaseFailure(error);
  if (!failure) return error;
  const { code, en, zh, retryAfter } = failure;
  const http = { status: 503, headers: { 'retry-after': String(retryAfter) } };
  return new GivenUp(en, { extensions: { code, messageZh: zh, retryAfter, repeatable: true, http } });
}

/** What is answered to who asks about a moment of which the versions are in an archive. */
export function historyArchived(asOf: Date | null): GivenUp {
  const moment = asOf?.toISOString() ?? null;
  return givenUp(unanswered.HISTORY_ARCHIVED({ moment: String(moment), extensions: { asOf: moment } }));
}

function givenUp({ message, extensions }: GraphQLError): GivenUp {
  return new GivenUp(message, { extensions });
}
