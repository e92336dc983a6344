import { type ErrorTexts, errorTable } from '@plangraph/messages';

interface FailureFacts {
  /** After how many seconds it is worth asking again. */
  readonly retryAfter: number;
  readonly http: { readonly status: 503 };
}

function failureErrors<const T extends ErrorTexts<FailureFacts>>(table: T) {
  return errorTable(
    ({ message }, { retryAfter }: Pick<FailureFacts, 'retryAfter'>) => ({ ...message, retryAfter }),
    table,
  );
}

/** What a caller is told of each failure. */
export const failures = failureErrors({
  DATABASE_UNAVAILABLE: {
    when: 'the database cannot be reached, or went away in the middle',
    en: 'The database cannot be reached at the moment. Ask again after Retry-After; a mutation with the same idempotencyKey, so that it is carried out once.',
    zh: '数据库暂时无法访问。请在 Retry-After 之后重试；重试变更请使用相同的 idempotencyKey，以确保只执行一次。',
    retryAfter: 2,
    http: { status: 503 },
  },
  DATABASE_BUSY: {
    when: 'no connection was free for 10 seconds, or the database takes no more of them',
    en: 'The database has no connection free at the moment. Ask again after Retry-After; a mutation with the same idempotencyKey, so that it is carried out once.',
    zh: '数据库连接已全部占用。请在 Retry-After 之后重试；重试变更请使用相同的 idempotencyKey，以确保只执行一次。',
    retryAfter: 2,
    http: { status: 503 },
  },
  DATABASE_FULL: {
    when: "the database's disk is full; nothing of the mutation was kept",
    en: 'The database has no space left to write to; nothing of this was kept. Tell the operator. When there is space again, repeat it with the same idempotencyKey.',
    zh: '数据库磁盘空间已满，本次写入未保留任何内容。请通知运维方；腾出空间后可用相同的 idempotencyKey 重试。',
    retryAfter: 60,
    http: { status: 503 },
  },
  DATABASE_READ_ONLY: {
    when: 'the database answers queries and takes no writes, such as after a switch-over',
    en: 'The database takes no writes at the moment; nothing of this was kept. Queries are answered. Repeat it later with the same idempotencyKey.',
    zh: '数据库目前只读，本次写入未保留任何内容；查询仍可正常使用。请稍后用相同的 idempotencyKey 重试。',
    retryAfter: 10,
    http: { status: 503 },
  },
  STATEMENT_TIMEOUT: {
    when: 'the database worked on a root field for longer than `PLANGRAPH_STATEMENT_SECONDS`, or an operator cancelled it',
    en: 'The database gave this up, because it took longer than the operator allows. Ask for smaller pages or fewer fields, filter more, or try again later.',
    zh: '查询耗时超过运维方允许的上限，数据库已放弃执行。请减小分页、减少字段、增加筛选条件，或稍后再试。',
    retryAfter: 5,
    http: { status: 503 },
  },
});
