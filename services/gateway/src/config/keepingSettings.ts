import { z } from 'zod';
import { defaultCacheBytes } from './cacheShares.ts';
import { setting, wholeNumber } from './setting.ts';

/** The settings that say what is kept, of answers, operations and intents, and how much or for how long. */
export const keepingSettings = {
  PLANGRAPH_RESPONSE_CACHE: setting({
    schema: z.enum(['on', 'off']).transform((text) => text === 'on'),
    fallback: 'off',
    allowed: { en: 'on or off', zh: 'on 或 off' },
    example: 'on',
  }),
  PLANGRAPH_RESPONSE_CACHE_BYTES: setting({
    schema: wholeNumber(1_048_576, 68_719_476_736),
    fallback: '67108864',
    allowed: { en: 'a number of bytes from 1048576 to 68719476736', zh: '1048576 到 68719476736 之间的字节数' },
    example: '67108864',
  }),
  PLANGRAPH_CACHE_BYTES: setting({
    schema: wholeNumber(16_777_216, 17_179_869_184),
    fallback: String(defaultCacheBytes),
    allowed: { en: 'a number of bytes from 16777216 to 17179869184', zh: '16777216 到 17179869184 之间的字节数' },
    example: String(defaultCacheBytes),
  }),
  PLANGRAPH_INTENT_HOURS: setting({
    schema: wholeNumber(24, 87_600),
    fallback: '24',
    allowed: { en: 'a whole number of hours from 24 to 87600', zh: '24 到 87600 之间的整小时数' },
    example: '24',
  }),
  PLANGRAPH_EVENT_DAYS: setting({
    schema: wholeNumber(1, 3_650),
    fallback: '30',
    allowed: { en: 'a whole number of days from 1 to 3650', zh: '1 到 3650 之间的整天数' },
    example: '30',
  }),
} as const;
