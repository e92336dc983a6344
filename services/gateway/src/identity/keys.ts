import { createLocalJWKSet, createRemoteJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { Logger } from 'pino';
import type { Failure } from '../errors/failure.ts';
import { startErrors } from '../errors/start.ts';
import { fileOnChange } from './fileOnChange.ts';

/** Thrown where the keys cannot be had, whatever the token may be worth. */
class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** How long a key server is not asked again, in milliseconds. */
const cooldown = 30_000;

/** How long the keys of a server that does not answer any more still serve, in milliseconds. */
const longestOutage = 3_600_000;

/**
 * The public keys that a server publishes, asked for again after ten minutes, and at once, but not more than twice a
 * minute, when a token names a key that is not among them.
 */
export function remoteKeys(url: string, log: Logger): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(new URL(url), {
    cacheMaxAge: 600_000,
    cooldownDuration: cooldown,
    timeoutDuration: 5_000,
  });
  let freshAt = 0;
  let failedAt = Number.NEGATIVE_INFINITY;
  let failure: unknown;
  const ask: JWTVerifyGetKey = async (header, token) => {
    // A server that has just failed is left alone, however many tokens come.
    if (Date.now() - failedAt < cooldown) throw failure;
    try {
      return await remote(header, token);
    } catch (error) {
      if (!saysNoKeyFits(error)) [failedAt, failure] = [Date.now(), error];
      throw error;
    }
  };
  return async (header, token) => {
    try {
      return await ask(header, token);
    } catch (error) {
      if (saysNoKeyFits(error)) throw error;
      const known = Date.now() - freshAt < longestOutage ? remote.jwks() : undefined;
      if (!known) throw new KeysUnavailable(`${url} gives no keys.`, { cause: error });
      log.warn({ err: error, url }, 'the keys of tokens cannot be asked for; the last known ones serve');
      return await createLocalJWKSet(known)(header, token).catch((cause) => {
        // The key may be a new one, which only the server could tell.
        throw new KeysUnavailable(`${url} gives no keys.`, { cause });
      });
    } finally {
      if (remote.fresh) freshAt = Date.now();
    }
  };
}

/**
 * The public keys in a file, read again when it has changed.
 *
 * @throws {Failure} TOKEN_KEYS_UNREADABLE.
 */
export async function keysInFile(path: string, log: Logger): Promise<JWTVerifyGetKey> {
  const current = fileOnChange(
    path,
    (text) => createLocalJWKSet(readKeySet(text)),
    (error) => log.error({ err: error, path }, 'the keys of tokens cannot be read; the last known ones serve'),
  );
  await current().catch((error) => {
    throw unreadable(path, error);
  });
  return async (header, token) => (await current())(header, token);
}

/** Whether the keys were there, and none of them was the token's. */
function saysNoKeyFits(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}

function readKeySet(text: string): JSONWebKeySet {
  const { keys } = JSON.parse(text) as Partial<JSONWebKeySet>;
  if (!Array.isArray(keys) || keys.length === 0) throw new Error('It holds no list “keys”.');
  // A key that everybody may read must not be one that signs.
  if (keys.some((key) => 'd' in key || 'k' in key)) throw new Error('It holds a secret or private key.');
  return { keys };
}

function unreadable(path: string, error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error);
  return startErrors.TOKEN_KEYS_UNREADABLE({ path, reason, cause: error });
}
