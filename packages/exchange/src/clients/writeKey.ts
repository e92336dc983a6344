import type { MutationTransaction, Viewer } from '@plangraph/schema';
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
  const { client, made, moment, expiresAt, gives } = key;
  const { digest, hint } = made;
  const data = { clientId: client, digest, hint, recordedAt: moment, expiresAt };
  const { id } = await transaction.apiKey.create({ data, select: { id: true } });
  if (gives) await transaction.apiKey.update({ where: { id: gives.id }, data: { revokedAt: gives.until } });
  const after = {
    key: hint,
    expiresAt: expiresAt.toISOString(),
    ...(gives ? { replaces: gives.hint, until: gives.until.toISOString() } : {}),
  };
  await noteKey(transaction, { ...key, mutation: key.mutation ?? 'issueApiKey', reason: null, before: {}, after });
  return id;
}

/** Writes into the audit of a client what became of one of its keys. */
export async function noteKey(
  transaction: MutationTransaction,
  change: Pick<KeyToWrite, 'client' | 'place' | 'moment' | 'viewer'> & {
    readonly mutation: string;
    readonly reason: string | null;
    readonly before: Readonly<Record<string, string>>;
    readonly after: Readonly<Record<string, string>>;
  },
): Promise<void> {
  const { client, place, moment, viewer, mutation, reason, before, after } = change;
  const { subject, organisation } = viewer;
  await transaction.change.create({
    data: {
      noun: 'ApiClient',
      recordId: client,
      placeId: place,
      mutation,
      subject,
      organisation,
      reason,
      before,
      after,
      recordedAt: moment,
    },
  });
}
