import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How many requests a minute are answered; 0 for as many as come. */
export interface RateSettings {
  readonly perPerson: number;
  readonly perAddress: number;
}

/** Who asked too often, and when there is room again. */
export interface Exceeded {
  readonly limit: number;
  /** In whole seconds. */
  readonly seconds: number;
}

/** Who asks, as far as shares are concerned. */
export interface Asker {
  readonly kind: 'person' | 'address';
  readonly key: string;
}

/** Counts requests by minute. */
export interface Limits {
  /** Counts one more; null while that is within the limit. */
  count(asker: Asker): Promise<Exceeded | null>;
}

const minute = 60;

/** Makes limits with nothing counted; each process counts what comes to it. */
export function createLimits({ perPerson, perAddress }: RateSettings): Limits {
  const limiters = {
    person: { limit: perPerson, counts: new RateLimiterMemory({ points: perPerson, duration: minute }) },
    address: { limit: perAddress, counts: new RateLimiterMemory({ points: perAddress, duration: minute }) },
  };
  return {
    async count({ kind, key }) {
      const { limit, counts } = limiters[kind];
      if (limit === 0) return null;
      try {
        await counts.consume(key);
        return null;
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return { limit, seconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) };
      }
    },
  };
}
