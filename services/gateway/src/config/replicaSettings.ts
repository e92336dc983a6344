import { z } from 'zod';
import { databaseAddress } from './databaseAddress.ts';
import { list, setting, wholeNumber } from './setting.ts';

/** The settings that say which replicas are read and how patiently, and what a pooler needs. */
export const replicaSettings = {
  DATABASE_REPLICA_URLS: setting({
    schema: list.pipe(z.array(databaseAddress)),
    allowed: {
      en: 'the URLs of replicas of DATABASE_URL, separated by commas (a comma within one is written %2C), or nothing where there are none',
      zh: 'DATABASE_URL 的备库 URL，以逗号分隔（URL 内的逗号写作 %2C）；没有备库时不设',
    },
    example: 'postgresql://plangraph_gateway:password@replica:5432/plangraph',
    secret: true,
  }),
  DATABASE_LISTEN_URL: setting({
    schema: databaseAddress,
    allowed: {
      en: 'the URL of the same database past a pooler that keeps no sessions, or nothing where DATABASE_URL leads to PostgreSQL itself',
      zh: '绕过不保持会话的连接池、指向同一数据库的 URL；DATABASE_URL 直连 PostgreSQL 时不设',
    },
    example: 'postgresql://plangraph_gateway:password@host:5432/plangraph',
    secret: true,
  }),
  PLANGRAPH_PREPARED_STATEMENTS: setting({
    schema: z.enum(['on', 'off']).transform((text) => text === 'on'),
    fallback: 'on',
    allowed: { en: 'on or off', zh: 'on 或 off' },
    example: 'off',
  }),
  PLANGRAPH_REPLICA_WAIT_MILLISECONDS: setting({
    schema: wholeNumber(0, 60_000),
    fallback: '200',
    allowed: { en: 'a whole number of milliseconds from 0 to 60000', zh: '0 到 60000 之间的整毫秒数' },
    example: '200',
  }),
  PLANGRAPH_REPLICA_LAG_SECONDS: setting({
    schema: wholeNumber(1, 3_600),
    fallback: '10',
    allowed: { en: 'a whole number of seconds from 1 to 3600', zh: '1 到 3600 之间的整秒数' },
    example: '10',
  }),
} as const;
