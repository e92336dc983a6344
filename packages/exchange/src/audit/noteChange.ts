import { type MutationTransaction, recordChanges, type Viewer } from '@plangraph/schema';

/** What a record said, by names: never a secret. */
type Said = { readonly [name: string]: string | Readonly<Record<string, string | null>> };

/** A change of a record that no register keeps, as the audit has it. */
export interface NotedChange {
  readonly noun: 'ApiClient' | 'HeadingMapping' | 'Webhook';
  /** Number of the record. */
  readonly id: number;
  /** Number of the place of its organisation; null for none. */
  readonly place: number | null;
  readonly mutation: string;
  readonly viewer: Pick<Viewer, 'subject' | 'organisation'>;
  readonly moment: Date;
  /** Why; null where nobody says. */
  readonly reason?: string | null;
  readonly before?: Said;
  readonly after: Said;
}

/** Writes into the audit what became of a record. */
export async function noteChange(
  transaction: MutationTransaction,
  { id, place, before, after, ...together }: NotedChange,
): Promise<void> {
  await recordChanges(transaction, together, [{ id, place, before: before ?? null, after }]);
}
