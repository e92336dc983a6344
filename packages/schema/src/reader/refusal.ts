import { codedError } from '../errors.ts';

/** SQLSTATE of a statement that was cancelled, by its time limit or by an operator. */
const cancelled = '57014';

/** What a failed read is answered with: a coded error where PostgreSQL gave the statement up, else the failure as it is. */
export function readingFailure(error: unknown): unknown {
  if ((error as { readonly code?: unknown } | null)?.code !== cancelled) return error;
  return codedError('STATEMENT_TIMEOUT', {
    en: 'The database gave this up, because it took longer than the operator allows. Ask for smaller pages or fewer fields, filter more, or try again later.',
    zh: '查询耗时超过运维方允许的上限，数据库已放弃执行。请减小分页、减少字段、增加筛选条件，或稍后再试。',
  });
}
