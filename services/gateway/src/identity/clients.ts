import type { Viewer } from '@plangraph/schema';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { tokenErrors } from '../errors/tokens.ts';
import { briefly } from './briefly.ts';
import type { People } from './people.ts';

const minute = 60_000;

const refusals = {
  EXPIRED: tokenErrors.API_KEY_EXPIRED,
  REVOKED: tokenErrors.API_KEY_REVOKED.key,
  CLIENT_RETIRED: tokenErrors.API_KEY_REVOKED.client,
} as const;

/** How long it is remembered that a key is somebody's, or nobody's: keys are made at random, so nobody's is never made later. */
const remembered = 600_000;

/** What is made up around the plans of a graph, if anything is. */
export type Demonstration = 'county' | 'province' | null;

/** The clients that ask by keys. */
export interface Clients {
  /** Finds out for which client a key stands; throws where it lets nobody in. */
  clientOf(key: string): Promise<Viewer>;
  /** Whether the database must be asked about a key: anybody can make one of the right form. */
  isStrange(key: string): boolean;
}

/** Makes what finds them; those of a demonstration are told how its keys are made. */
export function createClients(people: People, log: Logger, demo: Demonstration = null): Clients {
  const met = new LRUCache<string, 'SOMEBODYS' | 'NOBODYS'>({ max: 10_000, ttl: remembered });
  const find = briefly((key) => people.clientOf(key));
  const noted = new LRUCache<number, number>({ max: 10_000 });

  /** Keeps that a key was used, once a minute; a database that takes no writes serves all the same. */
  const note = (key: number) => {
    const now = Date.now();
    if (now - (noted.get(key) ?? 0) < minute) return;
    noted.set(key, now);
    people.noteUse(key).catch((error) => log.debug({ err: error, key }, 'the use of an API key is not kept'));
  };

  const unknown = () =>
    demo === null
      ? tokenErrors.API_KEY_UNKNOWN.graph()
      : tokenErrors.API_KEY_UNKNOWN.demonstration({ option: demo === 'province' ? '--demo=province' : '--demo' });

  const clientOf = async (key: string): Promise<Viewer> => {
    if (met.get(key) === 'NOBODYS') throw unknown();
    const found = await find(key).catch((error) => {
      log.error({ err: error }, 'the API keys cannot be looked up');
      throw tokenErrors.IDENTITY_UNAVAILABLE();
    });
    met.set(key, 'fault' in found && found.fault === 'UNKNOWN' ? 'NOBODYS' : 'SOMEBODYS');
    if ('fault' in found) throw found.fault === 'UNKNOWN' ? unknown() : refusals[found.fault]();
    if (found.until.getTime() <= Date.now()) throw tokenErrors.API_KEY_EXPIRED();
    note(found.key);
    return found.viewer;
  };
  return { clientOf, isStrange: (key) => !met.has(key) };
}
