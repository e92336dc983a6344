import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** How every key begins, so that people and scanners of leaked secrets recognise one. */
export const keyPrefix = 'plangraph_';

const form = /^plangraph_([A-Za-z0-9_-]{43})([0-9a-z]{7})$/;

/** A key that was just made. */
export interface MadeKey {
  /** What the client shows: told once, and kept nowhere. */
  readonly key: string;
  /** SHA-256 of the key: it has 256 random bits, so nothing slower is needed to hide it. */
  readonly digest: string;
  /** How it begins. */
  readonly hint: string;
}

/** Makes a key: a prefix, 256 random bits, and a checksum by which a mistyped one is known without looking it up. */
export function makeKey(random: (bytes: number) => Buffer = randomBytes): MadeKey {
  const secret = random(32).toString('base64url');
  const key = `${keyPrefix}${secret}${checksumOf(secret)}`;
  return { key, digest: digestOf(key), hint: key.slice(0, keyPrefix.length + 6) };
}

/** Whether a text has the form of a key, whole and without a slip: nothing else is looked up. */
export function isKey(text: string): boolean {
  const [, secret = '', checksum] = form.exec(text) ?? [];
  return checksum !== undefined && checksum === checksumOf(secret);
}

/** What is kept of a key. */
export function digestOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

function checksumOf(secret: string): string {
  return crc32(secret).toString(36).padStart(7, '0');
}
