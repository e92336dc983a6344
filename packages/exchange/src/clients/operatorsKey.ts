import type { MutationTransaction } from '@plangraph/schema';
import { makeKey } from './secret.ts';
import { writeKey } from './writeKey.ts';

/** A client as whoever operates the graph makes it, past the verbs: how the first administrator's key comes to be. */
export interface OperatorsClient {
  readonly code: string;
  readonly scopes: readonly ('READ' | 'REPORT' | 'APPROVE' | 'IMPORT' | 'EXPORT' | 'ADMINISTER' | 'FEED')[];
  readonly areas: readonly string[];
  /** The organisation, as it was found; null for a client of the operator's, which acts for none. */
  readonly organisation: { readonly id: number; readonly placeId: number | null } | null;
  /** For how many days the key holds. */
  readonly days: number;
}

/** Why a client cannot get a key so. */
export type OperatorsRefusal = 'RETIRED' | 'ANOTHER';

/**
 * Makes a key, and its client where there is none of that code; a client that is there must be the same.
 *
 * @returns the key, which is told nowhere else; or why there is none.
 */
export async function makeOperatorsKey(
  transaction: MutationTransaction,
  { code, scopes, areas, organisation, days }: OperatorsClient,
): Promise<{ readonly key: string } | { readonly refusal: OperatorsRefusal }> {
  const moment = new Date();
  const found = await transaction.apiClient.findUnique({ where: { code } });
  const organisationId = organisation?.id ?? null;
  if (found?.retiredAt) return { refusal: 'RETIRED' };
  const sorted = (list: readonly string[]) => [...list].sort().join();
  const isSame =
    found &&
    found.organisationId === organisationId &&
    sorted(found.scopes) === sorted(scopes) &&
    sorted(found.areas) === sorted(areas);
  if (found && !isSame) return { refusal: 'ANOTHER' };
  const data = { code, nameZh: code, nameEn: code, organisationId, scopes: [...scopes], areas: [...areas] };
  const client = found ?? (await transaction.apiClient.create({ data }));
  const made = makeKey();
  const expiresAt = new Date(moment.getTime() + days * 86_400_000);
  const viewer = { subject: 'operator', organisation: null };
  const place = organisation?.placeId ?? null;
  await writeKey(transaction, { client: client.id, place, made, moment, expiresAt, gives: null, viewer });
  return { key: made.key };
}
