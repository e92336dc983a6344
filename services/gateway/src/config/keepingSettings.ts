import { defaultCacheBytes } from './cacheShares.ts';
import { onOffSetting, wholeSetting } from './setting.ts';

/** The settings that say what is kept, of answers, operations and intents, and how much or for how long. */
export const keepingSettings = {
  PLANGRAPH_RESPONSE_CACHE: onOffSetting('off'),
  PLANGRAPH_RESPONSE_CACHE_BYTES: wholeSetting({
    unit: 'bytes',
    least: 1_048_576,
    most: 68_719_476_736,
    fallback: 67_108_864,
  }),
  PLANGRAPH_CACHE_BYTES: wholeSetting({
    unit: 'bytes',
    least: 16_777_216,
    most: 17_179_869_184,
    fallback: defaultCacheBytes,
  }),
  PLANGRAPH_INTENT_HOURS: wholeSetting({ unit: 'hours', least: 24, most: 87_600, fallback: 24 }),
  PLANGRAPH_EVENT_DAYS: wholeSetting({ unit: 'days', least: 1, most: 3_650, fallback: 30 }),
} as const;
