import { Prisma } from '@plangraph/database';
import type { Row } from '@plangraph/rows';
import type { Viewer } from '../context.ts';
import type { MutationTransaction } from '../contract/transaction.ts';

/** A change of a record, as the audit keeps it. */
export interface RecordedChange {
  readonly noun: string;
  readonly id: number;
  /** Number of the place where the record lies; null for none. */
  readonly place: number | null;
  readonly mutation: string;
  readonly viewer: Viewer;
  readonly moment: Date;
  readonly reason?: string | null | undefined;
  /** The changed columns as they were; null for a record that was not there. */
  readonly before: Row | null;
  /** The changed columns as they became. */
  readonly after: Row;
}

/** Writes down who changed what: part of every verb of a register. */
export async function recordChange(transaction: MutationTransaction, change: RecordedChange): Promise<void> {
  await transaction.change.create({ data: dataOf(change) });
}

/** The same of many records, in the order in which they are given. */
export async function recordChanges(
  transaction: MutationTransaction,
  changes: readonly RecordedChange[],
): Promise<void> {
  if (changes.length) await transaction.change.createMany({ data: changes.map(dataOf) });
}

function dataOf({ noun, id, place, mutation, viewer, moment, reason, before, after }: RecordedChange) {
  return {
    noun,
    recordId: id,
    placeId: place,
    mutation,
    subject: viewer.subject,
    organisation: viewer.organisation,
    reason: reason ?? null,
    before: before === null ? Prisma.DbNull : (before as Prisma.InputJsonObject),
    after: after as Prisma.InputJsonObject,
    recordedAt: moment,
  };
}
