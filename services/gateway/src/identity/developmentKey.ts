import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
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
  const folder = dirname(path);
  const dataDirectory = dirname(folder);
  // The account that runs the embedded database must be able to enter, as when the database makes this folder.
  if (await mkdir(dataDirectory, { recursive: true })) await chmod(dataDirectory, 0o755);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${key.kid}`;
  await writeFile(draft, JSON.stringify(key), { mode: 0o600, flag: 'wx' });
  try {
    // A link appears whole or not at all, and only for the first of several who try.
    await link(draft, path);
    return key;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return await readKey(path);
  } finally {
    await rm(draft, { force: true });
  }
}

function publicKeys({ d, ...key }: JWK): JSONWebKeySet {
  return { keys: [key] };
}

function unusable(path: string, error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error);
  return loginFailures.DEVELOPMENT_KEY_UNUSABLE({ path, reason, cause: error });
}
