import { limitSetting, wholeSetting } from './setting.ts';

/** The settings that bound what everybody may ask for together, and each alone. */
export const shareSettings = {
  PLANGRAPH_IMPORT_LIMIT: wholeSetting({ unit: 'bytes', least: 1_024, most: 268_435_456, fallback: 16 * 1_048_576 }),
  PLANGRAPH_CONNECTIONS: wholeSetting({ least: 10, most: 1_000_000, fallback: 5_000 }),
  PLANGRAPH_SUBSCRIPTIONS: wholeSetting({ least: 0, most: 1_000_000, fallback: 2_000 }),
  PLANGRAPH_SUBSCRIPTIONS_EACH: wholeSetting({ least: 0, most: 1_000_000, fallback: 50 }),
  PLANGRAPH_HEADER_SECONDS: wholeSetting({ unit: 'seconds', least: 1, most: 300, fallback: 10 }),
  PLANGRAPH_BODY_SECONDS: wholeSetting({ unit: 'seconds', least: 1, most: 3_600, fallback: 20 }),
  PLANGRAPH_CONCURRENT_REQUESTS: wholeSetting({ least: 2, most: 10_000, fallback: 64 }),
  PLANGRAPH_QUEUED_REQUESTS: wholeSetting({ least: 0, most: 100_000, fallback: 2_000 }),
  PLANGRAPH_QUEUE_MILLISECONDS: wholeSetting({ unit: 'milliseconds', least: 10, most: 60_000, fallback: 1_000 }),
  PLANGRAPH_REQUESTS_PER_PERSON: limitSetting({ most: 100_000_000, fallback: 12_000 }),
  PLANGRAPH_REQUESTS_PER_ADDRESS: limitSetting({ most: 100_000_000, fallback: 12_000 }),
  PLANGRAPH_COST_PER_PERSON: limitSetting({ most: 1_000_000_000, fallback: 600_000 }),
  PLANGRAPH_COST_PER_ADDRESS: limitSetting({ most: 1_000_000_000, fallback: 300_000 }),
  PLANGRAPH_PROXIES: wholeSetting({ least: 0, most: 16, fallback: 0 }),
} as const;
