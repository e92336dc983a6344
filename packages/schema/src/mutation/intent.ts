import type { MutationTransaction } from '../contract/transaction.ts';
import type { MutationOutcome } from './outcome.ts';

/** What somebody asks to be done once. */
export interface Intent {
  /** Who asks. */
  readonly scope: string;
  readonly key: string;
  readonly mutation: string;
  /** Digest of the input. */
  readonly digest: string;
  /** Who asks, as the database tells it with what is written. */
  readonly author: Author;
}

/** Who asks for something to be written, through what, and why. */
interface Author {
  readonly subject: string;
  readonly organisation: string | null;
  /** Code of the client that asks by a key; null for a person. */
  readonly client: string | null;
  readonly requestId: string;
  /** The mutation. */
  readonly through: string;
  /** The reason that is given; null where none is. */
  readonly reason: string | null;
}

/** An intent that was carried out before under the same key. */
export interface EarlierIntent {
  readonly mutation: string;
  readonly digest: string;
  readonly result: MutationOutcome;
  readonly recordedAt: Date;
}

/** An intent that is to be carried out now. */
export interface NewIntent {
  readonly id: number;
  /** The moment of the mutation. */
  readonly moment: Date;
}

// The moment is taken last, after whatever wait: nothing that happened before may look later. The database's history of what
// the transaction writes begins at it too, and its events name the author.
const begin = `
  WITH begun AS (INSERT INTO "Intent" AS earlier ("scope", "key", "mutation", "digest", "recordedAt", "result")
  VALUES ($1, $2, $3, $4, date_trunc('milliseconds', clock_timestamp()), $7::jsonb)
  ON CONFLICT ("scope", "key") DO UPDATE SET
    "mutation" = excluded."mutation", "digest" = excluded."digest", "result" = excluded."result", "recordedAt" = excluded."recordedAt"
  WHERE earlier."recordedAt" <= excluded."recordedAt" - make_interval(hours => $5::int)
  RETURNING "id", date_trunc('milliseconds', clock_timestamp()) AS "moment")
  SELECT "id", "moment", set_config('plangraph.moment', "moment"::text, true), set_config('plangraph.author', $6, true) FROM begun`;

const find = `SELECT "mutation", "digest", "result", "recordedAt" FROM "Intent" WHERE "scope" = $1 AND "key" = $2`;

const end = `UPDATE "Intent" SET "result" = $2::jsonb WHERE "id" = $1`;

const sweep = `
  DELETE FROM "Intent" WHERE "id" IN (
    SELECT "id" FROM "Intent" WHERE "recordedAt" <= now() - make_interval(hours => $1::int)
    ORDER BY "recordedAt" LIMIT 200 FOR UPDATE SKIP LOCKED)`;

/**
 * Claims an intent's key, or gives what was done under it in the last `hours`. Whoever claims the same key at the same
 * time waits in the unique index until this transaction has ended, or takes the claim back.
 *
 * @param result what it has led to, where that is known already.
 */
export async function beginIntent(
  transaction: MutationTransaction,
  { scope, key, mutation, digest, author }: Intent,
  hours: number,
  result: MutationOutcome | null = null,
): Promise<NewIntent | EarlierIntent> {
  const values = [scope, key, mutation, digest, hours, JSON.stringify(author), result && JSON.stringify(result)];
  const [begun] = await transaction.$queryRawUnsafe<NewIntent[]>(begin, ...values);
  if (begun) return begun;
  // The claim has locked the row that stood in its way, so it is still there.
  const [earlier] = await transaction.$queryRawUnsafe<EarlierIntent[]>(find, scope, key);
  if (!earlier?.result) throw new Error(`The intent ${key} of ${mutation} was recorded without its result.`);
  return earlier;
}

/** Keeps what an intent led to, for whoever sends it again. */
export async function endIntent(
  transaction: MutationTransaction,
  { id }: NewIntent,
  result: MutationOutcome,
): Promise<void> {
  await transaction.$executeRawUnsafe(end, id, JSON.stringify(result));
}

/** Removes some of the intents that are older than so many hours. */
export async function sweepIntents(transaction: MutationTransaction, hours: number): Promise<void> {
  await transaction.$executeRawUnsafe(sweep, hours);
}
