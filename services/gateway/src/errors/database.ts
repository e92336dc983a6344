import { codedError } from '@plangraph/schema';
import type { GraphQLError } from 'graphql';

/** What an answer says of a database that does not do its part. */
type DatabaseCode = 'DATABASE_UNAVAILABLE' | 'DATABASE_FULL' | 'DATABASE_READ_ONLY' | 'STATEMENT_TIMEOUT';

const databaseTexts: Readonly<
  Record<DatabaseCode, { readonly en: string; readonly zh: string; readonly seconds: number }>
> = {
  DATABASE_UNAVAILABLE: {
    en: 'The database cannot be reached at the moment.',
    zh: '暂时无法连接数据库。',
    seconds: 2,
  },
  DATABASE_FULL: {
    en: 'The database has no room left; the operator must make some.',
    zh: '数据库空间已满，需由运维方清理。',
    seconds: 60,
  },
  DATABASE_READ_ONLY: {
    en: 'The database takes no writes at the moment; it can be read.',
    zh: '数据库暂不接受写入，仍可读取。',
    seconds: 10,
  },
  STATEMENT_TIMEOUT: {
    en: 'The database gave this up, because it took longer than the operator allows. Ask for smaller pages or fewer fields, filter more, or try again later.',
    zh: '查询耗时超过运维方允许的上限，数据库已放弃执行。请减小分页、减少字段、增加筛选条件，或稍后再试。',
    seconds: 5,
  },
};

/** What PostgreSQL (SQLSTATE), Node, the pool and Prisma call it. */
const codes: readonly (readonly [RegExp, DatabaseCode])[] = [
  [/^(53100|58030|ENOSPC)$/, 'DATABASE_FULL'],
  [/^25006$/, 'DATABASE_READ_ONLY'],
  [/^57014$/, 'STATEMENT_TIMEOUT'],
  [/^(08...|57P0[1-5]|53[0234]..|P1001|P1002|P1008|P1017|P2024|P2037)$/, 'DATABASE_UNAVAILABLE'],
  [
    /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|ENOENT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/,
    'DATABASE_UNAVAILABLE',
  ],
  [/^(DatabaseNotReachable|ConnectionClosed|TooManyConnections|SocketTimeout)$/, 'DATABASE_UNAVAILABLE'],
];

/** Failures that the pool tells by their sentences only. */
const sentences =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Cannot use a pool after calling end|Query read timeout|read ECONN|connect ECONN)/;

/**
 * What a failure says of the database; null where it is of another kind. It may be sent again: a query always, a mutation
 * with the key that it bore, which finds out whether the first had been written.
 */
export function databaseFailure(failure: unknown): GraphQLError | null {
  const code = databaseCodeOf(failure, 6);
  if (code === null) return null;
  const { en, zh, seconds } = databaseTexts[code];
  return codedError(code, {
    en: `${en} Ask again in ${seconds} seconds; a mutation may be sent again with the same idempotencyKey.`,
    zh: `${zh}请在 ${seconds} 秒后重试；变更操作可用同一 idempotencyKey 重发。`,
    extensions: { repeatable: true, http: { status: 503, headers: { 'retry-after': String(seconds) } } },
  });
}

/** Looks through the causes that libraries wrap one another's failures in. */
function databaseCodeOf(failure: unknown, depth: number): DatabaseCode | null {
  if (typeof failure !== 'object' || failure === null || depth === 0) return null;
  const { code, originalCode, kind, message, cause, meta, originalError, driverAdapterError, errors } =
    failure as Record<string, unknown>;
  for (const each of [code, originalCode, kind]) {
    const found = codes.find(([pattern]) => pattern.test(String(each)));
    if (found) return found[1];
  }
  if (typeof message === 'string' && sentences.test(message)) return 'DATABASE_UNAVAILABLE';
  const inner = [originalError, cause, meta, driverAdapterError, ...(Array.isArray(errors) ? errors.slice(0, 3) : [])];
  for (const each of inner) {
    const found = databaseCodeOf(each, depth - 1);
    if (found) return found;
  }
  return null;
}
