import type { MutationTransaction, Viewer } from '@plangraph/schema';
import { noteChange } from '../audit/noteChange.ts';
import type { MadeKey } from './secret.ts';

/** A key that is to be kept, and the one that gives way to it. */
export interface KeyToWrite {
  /** Number of the client. */
  readonly client: number;
  /** Number of the place of the client's organisation; null for none. */
  readonly place: number | null;
  readonly made: Omit<MadeKey, 'key'>;
  readonly moment: Date;
  readonly expiresAt: Date;
  readonly gives: { readonly id: number; readonly hint: string; readonly until: Date } | null;
  /** The verb that makes it; `issueApiKey` when left out. */
  readonly mutation?: 'createApiKey' | 'issueApiKey';
  /** Who makes it. */
  readonly viewer: Pick<Viewer, 'subject' | 'organisation'>;
}

/** Keeps the digest of a key, has another one give way to it, and writes down who did so. Gives its number. */
export async function writeKey(transaction: MutationTransaction, key: KeyToWrite): Promise<number> {
  const { client, place, made, moment, expiresAt, gives, mutation = 'issueApiKey', viewer } = key;
  const { digest, hint } = made;
  const data = { clientId: client, digest, hint, recordedAt: moment, expiresAt };
  const { id } = await transaction.apiKey.create({ data, select: { id: true } });
  if (gives) await transaction.apiKey.update({ where: { id: gives.id }, data: { revokedAt: gives.until } });
  const after = {
    key: hint,
    expiresAt: expiresAt.toISOString(),
    ...(gives ? { replaces: gives.hint, until: gives.until.toISOString() } : {}),
  };
  await noteChange(transaction, { noun: 'ApiClient', id: client, place, mutation, viewer, moment, before: {}, after });
  return id;
}
