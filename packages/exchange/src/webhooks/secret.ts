import { createHash, hkdfSync, randomBytes } from 'node:crypto';

/** What the database keeps of a secret: useless without the operator's key. */
export interface KeptSecret {
  /** Which of the operator's keys it is made with. */
  readonly keyId: string;
  /** 32 random bytes, in hexadecimal digits. */
  readonly salt: string;
}

/** The operator's keys, of which the secrets of endpoints are made. */
export interface WebhookKeys {
  /** Makes a secret with the first key: what is kept of it, and how it is told, once. */
  make(): { readonly kept: KeptSecret; readonly secret: string };
  /** A secret again, as `whsec_…`; null where it was made with a key that is not among these. */
  secretOf(kept: KeptSecret): string | null;
}

/**
 * Opens the operator's keys: the first makes secrets, the others are there for those that were made before.
 *
 * @param keys texts of 32 random characters or more, which no database has.
 */
export function openWebhookKeys(keys: readonly [string, ...string[]]): WebhookKeys {
  const byId = new Map(keys.map((key) => [idOf(key), key]));
  const [first] = keys;
  return {
    make() {
      const kept = { keyId: idOf(first), salt: randomBytes(32).toString('hex') };
      return { kept, secret: derive(first, kept.salt) };
    },
    secretOf({ keyId, salt }) {
      const key = byId.get(keyId);
      return key === undefined ? null : derive(key, salt);
    },
  };
}

/** Tells keys apart without telling anything of them. */
function idOf(key: string): string {
  return createHash('sha256').update(`plangraph webhook key ${key}`).digest('hex').slice(0, 12);
}

function derive(key: string, salt: string): string {
  const bytes = hkdfSync('sha256', key, Buffer.from(salt, 'hex'), 'plangraph webhook secret', 32);
  return `whsec_${Buffer.from(bytes).toString('base64')}`;
}
