import type { Row } from '@plangraph/rows';
import type { Viewer } from '../context.ts';
import type { MutationTransaction } from '../contract/transaction.ts';

/** A change of a record, as the audit keeps it. */
interface RecordedChange {
  readonly noun: string;
  readonly id: number;
  /** Number of the place where the record lies; null for none. */
  readonly place: number | null;
  readonly mutation: string;
  readonly viewer: Pick<Viewer, 'subject' | 'organisation'>;
  readonly moment: Date;
  readonly reason?: string | null | undefined;
  /** The changed columns as they were; null for a record that was not there. */
  readonly before: Row | null;
  /** The changed columns as they became. */
  readonly after: Row;
}

/** What many changes have in common: who made them, when and by what. */
export type RecordedTogether = Omit<RecordedChange, 'id' | 'place' | 'before' | 'after'>;

/** A change of one record among many. */
export type RecordedOne = Pick<RecordedChange, 'id' | 'place' | 'before' | 'after'>;

const into = `INSERT INTO "Change" ("noun", "recordId", "placeId", "mutation", "subject", "organisation", "reason", "before", "after", "recordedAt")`;

// Prisma would plan a statement of as many parameters as there are values, anew each time.
const insertChanges = `
  ${into}
  SELECT $2, "id", "place", $3, $4, $5, $6, "before", "after", $7::timestamptz
  FROM json_to_recordset($1::json) AS given("id" int4, "place" int4, "before" jsonb, "after" jsonb)`;

/** Writes down changes of many records of a noun, in the order in which they are given, in one statement. */
export async function recordChanges(
  transaction: MutationTransaction,
  { noun, mutation, viewer, moment, reason }: RecordedTogether,
  changes: readonly RecordedOne[],
): Promise<void> {
  if (!changes.length) return;
  const { subject, organisation } = viewer;
  await transaction.$executeRawUnsafe(
    insertChanges,
    JSON.stringify(changes.map(({ id, place, before, after }) => ({ id, place, before, after }))),
    noun,
    mutation,
    subject,
    organisation,
    reason ?? null,
    moment.toISOString(),
  );
}

/** What is written down of a change of one record; its number is that of the row that is written. */
export type RecordedWith = Omit<RecordedChange, 'id'>;

/**
 * The statement that writes a row and writes down who changed it, as one: what writes the row returns its id, and nothing where it
 * wrote none.
 *
 * @param written what writes the row, with its values.
 */
export function recordedWith(
  written: { readonly text: string; readonly values: readonly unknown[] },
  { noun, place, mutation, viewer, moment, reason, before, after }: RecordedWith,
): { text: string; values: unknown[] } {
  const values = [...written.values];
  const given = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
  const json = (row: Row | null) => given(row && JSON.stringify(row), 'jsonb');
  const { subject, organisation } = viewer;
  const told = [
    given(noun, 'text'),
    'written."id"',
    given(place, 'int4'),
    given(mutation, 'text'),
    given(subject, 'text'),
    given(organisation, 'text'),
    given(reason ?? null, 'text'),
    json(before),
    json(after),
    given(moment.toISOString(), 'timestamptz'),
  ];
  const text = `WITH written AS (${written.text}) ${into} SELECT ${told.join(', ')} FROM written RETURNING "recordId" AS "id"`;
  return { text, values };
}
