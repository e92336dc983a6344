import type { Row } from '@plangraph/rows';
import { updateRecord } from './store.ts';
import type { VerbRun } from './verb.ts';

/** What a verb makes of columns of a record. */
export interface Amendment {
  readonly noun: string;
  readonly id: number;
  /** Number of the place where it lies; null for none. */
  readonly place: number | null;
  /** Name of the verb. */
  readonly mutation: string;
  readonly reason: string | null | undefined;
  /** The columns as they were. */
  readonly before: Row;
  /** The columns as they become. */
  readonly after: Row;
}

/** Changes columns of a record, and writes down who did it and why; `written` where the audit says it in other words. */
export async function amendRecord(
  { transaction, viewer, moment }: VerbRun,
  { id, ...amendment }: Amendment,
  written = amendment.after,
): Promise<void> {
  await updateRecord(transaction, { model: amendment.noun, id, values: written }, { ...amendment, viewer, moment });
}
