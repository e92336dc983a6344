import { AnswerTooLarge, databaseFailure, type Leaving, largestAnswer } from '@plangraph/database';
import { GraphQLError } from 'graphql';

/** A read that the database gave up: told as it is, and not tried again. */
export class GivenUp extends GraphQLError {}

/**
 * What a failed read is answered with: a coded error where the answer is too long, where the database failed (503 over
 * HTTP), or where nobody waits for the answer any more; else the failure as it is.
 */
export function readingFailure(error: unknown, signal: Pick<Leaving, 'aborted'> | undefined): unknown {
  if (signal?.aborted) return new GivenUp(left.en, { extensions: { code: 'ABANDONED', messageZh: left.zh } });
  if (error instanceof AnswerTooLarge) return new GivenUp(tooLarge.en, { extensions: tooLargeFacts });
  const failure = databaseFailure(error);
  if (!failure) return error;
  const { code, en, zh, retryAfter } = failure;
  const http = { status: 503, headers: { 'retry-after': String(retryAfter) } };
  return new GivenUp(en, { extensions: { code, messageZh: zh, retryAfter, repeatable: true, http } });
}

/** What is answered to who asks about a moment of which the versions are in an archive. */
export function historyArchived(asOf: Date | null): GivenUp {
  const moment = asOf?.toISOString() ?? null;
  const en = `What was known at ${moment} is in an archive of the operator's. Ask as of a later moment, or ask the operator to read it back.`;
  const messageZh = `${moment} 时的数据已由运维方归档。请查询更晚的时刻，或请运维方读回归档。`;
  return new GivenUp(en, { extensions: { code: 'HISTORY_ARCHIVED', messageZh, asOf: moment } });
}

const tooLarge = {
  en: `The answer would have more than ${largestAnswer} characters. Ask for smaller pages (“first”), fewer fields, or in several operations.`,
  zh: `结果将超过 ${largestAnswer} 个字符。请减小分页（“first”）、减少字段，或分多次查询。`,
};
const tooLargeFacts = { code: 'ANSWER_TOO_LARGE', messageZh: tooLarge.zh, maximum: largestAnswer };

const left = {
  en: 'Whoever asked has left before the answer was there; what was read for it was given up.',
  zh: '请求方在得到结果之前已离开；相应的查询已放弃。',
};
