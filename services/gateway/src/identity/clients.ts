import type { Viewer } from '@plangraph/schema';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { tokenErrors } from '../errors/tokens.ts';
import { briefly } from './briefly.ts';
import type { People } from './people.ts';

const minute = 60_000;

const refusals = {
  UNKNOWN: tokenErrors.API_KEY_UNKNOWN,
  EXPIRED: tokenErrors.API_KEY_EXPIRED,
  REVOKED: tokenErrors.API_KEY_REVOKED.key,
  CLIENT_RETIRED: tokenErrors.API_KEY_REVOKED.client,
} as const;

/** Finds out for which client a key stands; throws where it lets nobody in. */
export function createClients(people: People, log: Logger): (key: string) => Promise<Viewer> {
  const find = briefly((key) => people.clientOf(key));
  const noted = new LRUCache<number, number>({ max: 10_000 });

  /** Keeps that a key was used, once a minute; a database that takes no writes serves all the same. */
  const note = (key: number) => {
    const now = Date.now();
    if (now - (noted.get(key) ?? 0) < minute) return;
    noted.set(key, now);
    people.noteUse(key).catch((error) => log.debug({ err: error, key }, 'the use of an API key is not kept'));
  };

  return async (key) => {
    const found = await find(key).catch((error) => {
      log.error({ err: error }, 'the API keys cannot be looked up');
      throw tokenErrors.IDENTITY_UNAVAILABLE();
    });
    if ('fault' in found) throw refusals[found.fault]();
    if (found.until.getTime() <= Date.now()) throw tokenErrors.API_KEY_EXPIRED();
    note(found.key);
    return found.viewer;
  };
}
