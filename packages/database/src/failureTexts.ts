/** What a caller is told of each failure, and after how many seconds it is worth asking again. */
export const failureTexts = {
  DATABASE_UNAVAILABLE: {
    en: 'The database cannot be reached at the moment. Ask again after Retry-After; a mutation with the same idempotencyKey, so that it is carried out once.',
    zh: '数据库暂时无法访问。请在 Retry-After 之后重试；重试变更请使用相同的 idempotencyKey，以确保只执行一次。',
    retryAfter: 2,
  },
  DATABASE_BUSY: {
    en: 'The database has no connection free at the moment. Ask again after Retry-After; a mutation with the same idempotencyKey, so that it is carried out once.',
    zh: '数据库连接已全部占用。请在 Retry-After 之后重试；重试变更请使用相同的 idempotencyKey，以确保只执行一次。',
    retryAfter: 2,
  },
  DATABASE_FULL: {
    en: 'The database has no space left to write to; nothing of this was kept. Tell the operator. When there is space again, repeat it with the same idempotencyKey.',
    zh: '数据库磁盘空间已满，本次写入未保留任何内容。请通知运维方；腾出空间后可用相同的 idempotencyKey 重试。',
    retryAfter: 60,
  },
  DATABASE_READ_ONLY: {
    en: 'The database takes no writes at the moment; nothing of this was kept. Queries are answered. Repeat it later with the same idempotencyKey.',
    zh: '数据库目前只读，本次写入未保留任何内容；查询仍可正常使用。请稍后用相同的 idempotencyKey 重试。',
    retryAfter: 10,
  },
  STATEMENT_TIMEOUT: {
    en: 'The database gave this up, because it took longer than the operator allows. Ask for smaller pages or fewer fields, filter more, or try again later.',
    zh: '查询耗时超过运维方允许的上限，数据库已放弃执行。请减小分页、减少字段、增加筛选条件，或稍后再试。',
    retryAfter: 5,
  },
};
