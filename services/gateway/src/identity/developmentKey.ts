import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  type JSONWebKeySet,
  type JWK,
  type JWTVerifyGetKey,
} from 'jose';
import type { Logger } from 'pino';
import type { Failure } from '../errors/failure.ts';
import { loginFailures } from '../errors/login.ts';
import { fileOnChange } from './fileOnChange.ts';
import { writeOnce } from './writeOnce.ts';

/**
 * The private key of the development login, made when there is none. All processes find the same one.
 *
 * @throws {Failure} DEVELOPMENT_KEY_UNUSABLE.
 */
export async function openDevelopmentKey(path: string): Promise<JWK> {
  try {
    return await readKey(path).catch((error) => {
      if (error.code !== 'ENOENT') throw error;
      return makeKey(path);
    });
  } catch (error) {
    throw unusable(path, error);
  }
}

/** The public keys that tokens of the development login are verified with: none before the first login. */
export function developmentKeys(path: string, log: Logger): JWTVerifyGetKey {
  const current = fileOnChange(
    path,
    (text) => createLocalJWKSet(publicKeys(JSON.parse(text))),
    (error) => log.error({ err: error, path }, 'the key of the development login cannot be read any more'),
  );
  const none = createLocalJWKSet({ keys: [] });
  return async (header, token) => (await current().catch(() => none))(header, token);
}

async function readKey(path: string): Promise<JWK> {
  const key = JSON.parse(await readFile(path, 'utf8'));
  if (typeof key.d !== 'string' || typeof key.kid !== 'string') throw new Error('It holds no private key.');
  return key;
}

async function makeKey(path: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'EdDSA' };
  await writeOnce(path, JSON.stringify(key));
  return readKey(path);
}

function publicKeys({ d, ...key }: JWK): JSONWebKeySet {
  return { keys: [key] };
}

function unusable(path: string, error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error);
  return loginFailures.DEVELOPMENT_KEY_UNUSABLE({ path, reason, cause: error });
}
