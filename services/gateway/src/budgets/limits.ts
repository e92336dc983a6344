import cluster from 'node:cluster';
import { RateLimiterCluster, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How much of something a minute one may have; 0 for as much as he likes. */
interface RateSettings {
  readonly perPerson: number;
  readonly perAddress: number;
}

/** Who asks, as far as shares are concerned. */
export interface Asker {
  readonly kind: 'person' | 'address';
  readonly key: string;
}

/** How much of what an asker may ask for he has asked for. */
export interface Rate {
  /** How much of it he may have in a minute. */
  readonly limit: number;
  readonly remaining: number;
  /** When there is room again, in whole seconds. */
  readonly seconds: number;
  readonly exceeded: boolean;
}

/** Counts what is asked for by minute: requests, or what answering them takes. */
export interface Limits {
  /** Counts one more, or as many more; null where there is no limit. */
  count(asker: Asker, points?: number): Promise<Rate | null>;
}

const minute = 60;
/** How long the first process may take to answer, in milliseconds; who asks need not wait for it for longer. */
const patience = 200;

/** Makes limits with nothing counted, under a name of their own. The processes of one gateway count together, in the first of them. */
export function createLimits({ perPerson, perAddress }: RateSettings, name = 'requests'): Limits {
  const limiters = {
    person: { limit: perPerson, consume: counterOf(`${name} of a person`, perPerson) },
    address: { limit: perAddress, consume: counterOf(`${name} of an address`, perAddress) },
  };
  return {
    async count({ kind, key }, points = 1) {
      const { limit, consume } = limiters[kind];
      if (limit === 0) return null;
      const { res, exceeded } = await consume(key, points);
      const seconds = Math.max(1, Math.ceil(res.msBeforeNext / 1000));
      return { limit, remaining: Math.max(0, res.remainingPoints), seconds, exceeded };
    },
  };
}

type Count = (key: string, points: number) => Promise<{ res: RateLimiterRes; exceeded: boolean }>;

function counterOf(keyPrefix: string, points: number): Count {
  const options = { keyPrefix, points, duration: minute };
  const own = new RateLimiterMemory(options);
  const together = cluster.isWorker ? new RateLimiterCluster({ ...options, timeoutMs: patience }) : null;
  const consume = async (counter: typeof own | NonNullable<typeof together>, key: string, more: number) => {
    try {
      return { res: await counter.consume(key, more), exceeded: false };
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return { res: refused, exceeded: true };
      throw refused;
    }
  };
  // Where the first process does not answer, each counts for itself: a limit is no reason to answer nobody.
  return (key, more) =>
    together ? consume(together, key, more).catch(() => consume(own, key, more)) : consume(own, key, more);
}
