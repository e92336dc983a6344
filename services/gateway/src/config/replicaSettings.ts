import { z } from 'zod';
import { databaseAddress } from './databaseAddress.ts';
import { list, onOffSetting, setting, wholeSetting } from './setting.ts';

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
  PLANGRAPH_PREPARED_STATEMENTS: onOffSetting('on'),
  PLANGRAPH_REPLICA_WAIT_MILLISECONDS: wholeSetting({ unit: 'milliseconds', least: 0, most: 60_000, fallback: 200 }),
  PLANGRAPH_REPLICA_LAG_SECONDS: wholeSetting({ unit: 'seconds', least: 1, most: 3_600, fallback: 10 }),
} as const;
