import { z } from 'zod';
import { databaseAddress } from './databaseAddress.ts';
import { list, setting, wholeNumber } from './setting.ts';

/** The settings that say which replicas are read, and how patiently. */
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
