import type { Rate } from './limits.ts';

/** How much an asker may ask for, as the IETF's draft names it. */
export function rateHeaders(rate: Rate | null): Readonly<Record<string, string>> {
  if (!rate) return {};
  const { limit, remaining, seconds } = rate;
  return {
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(seconds),
    'ratelimit-policy': `${limit};w=60`,
  };
}
