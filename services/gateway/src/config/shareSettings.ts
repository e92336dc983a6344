import { setting, wholeNumber } from './setting.ts';

/** The settings that bound what everybody may ask for together, and each alone. */
export const shareSettings = {
  PLANGRAPH_IMPORT_LIMIT: setting({
    schema: wholeNumber(1_024, 268_435_456),
    fallback: String(16 * 1_048_576),
    allowed: { en: 'a number of bytes from 1024 to 268435456', zh: '1024 到 268435456 之间的字节数' },
    example: String(16 * 1_048_576),
  }),
  PLANGRAPH_CONNECTIONS: setting({
    schema: wholeNumber(10, 1000000),
    fallback: '5000',
    allowed: { en: 'a whole number from 10 to 1000000', zh: '10 到 1000000 之间的整数' },
    example: '5000',
  }),
  PLANGRAPH_SUBSCRIPTIONS: setting({
    schema: wholeNumber(0, 1000000),
    fallback: '2000',
    allowed: { en: 'a whole number from 0 to 1000000', zh: '0 到 1000000 之间的整数' },
    example: '2000',
  }),
  PLANGRAPH_SUBSCRIPTIONS_EACH: setting({
    schema: wholeNumber(0, 1000000),
    fallback: '50',
    allowed: { en: 'a whole number from 0 to 1000000', zh: '0 到 1000000 之间的整数' },
    example: '50',
  }),
  PLANGRAPH_HEADER_SECONDS: setting({
    schema: wholeNumber(1, 300),
    fallback: '10',
    allowed: { en: 'a whole number of seconds from 1 to 300', zh: '1 到 300 之间的整秒数' },
    example: '10',
  }),
  PLANGRAPH_BODY_SECONDS: setting({
    schema: wholeNumber(1, 3600),
    fallback: '20',
    allowed: { en: 'a whole number of seconds from 1 to 3600', zh: '1 到 3600 之间的整秒数' },
    example: '20',
  }),
  PLANGRAPH_CONCURRENT_REQUESTS: setting({
    schema: wholeNumber(2, 10000),
    fallback: '64',
    allowed: { en: 'a whole number from 2 to 10000', zh: '2 到 10000 之间的整数' },
    example: '64',
  }),
  PLANGRAPH_QUEUED_REQUESTS: setting({
    schema: wholeNumber(0, 100000),
    fallback: '2000',
    allowed: { en: 'a whole number from 0 to 100000', zh: '0 到 100000 之间的整数' },
    example: '2000',
  }),
  PLANGRAPH_QUEUE_MILLISECONDS: setting({
    schema: wholeNumber(10, 60000),
    fallback: '1000',
    allowed: { en: 'a whole number of milliseconds from 10 to 60000', zh: '10 到 60000 之间的整毫秒数' },
    example: '1000',
  }),
  PLANGRAPH_REQUESTS_PER_PERSON: setting({
    schema: wholeNumber(0, 100000000),
    fallback: '12000',
    allowed: {
      en: 'a whole number from 1 to 100000000, or 0 for no limit',
      zh: '1 到 100000000 之间的整数；0 表示不限',
    },
    example: '12000',
  }),
  PLANGRAPH_REQUESTS_PER_ADDRESS: setting({
    schema: wholeNumber(0, 100000000),
    fallback: '12000',
    allowed: {
      en: 'a whole number from 1 to 100000000, or 0 for no limit',
      zh: '1 到 100000000 之间的整数；0 表示不限',
    },
    example: '12000',
  }),
  PLANGRAPH_COST_PER_PERSON: setting({
    schema: wholeNumber(0, 1000000000),
    fallback: '600000',
    allowed: {
      en: 'a whole number from 1 to 1000000000, or 0 for no limit',
      zh: '1 到 1000000000 之间的整数；0 表示不限',
    },
    example: '600000',
  }),
  PLANGRAPH_COST_PER_ADDRESS: setting({
    schema: wholeNumber(0, 1000000000),
    fallback: '300000',
    allowed: {
      en: 'a whole number from 1 to 1000000000, or 0 for no limit',
      zh: '1 到 1000000000 之间的整数；0 表示不限',
    },
    example: '300000',
  }),
  PLANGRAPH_PROXIES: setting({
    schema: wholeNumber(0, 16),
    fallback: '0',
    allowed: { en: 'a whole number from 0 to 16', zh: '0 到 16 之间的整数' },
    example: '0',
  }),
} as const;
