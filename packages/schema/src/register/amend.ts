import type { Row } from '@plangraph/rows';
import type { RecordedWith } from './recordChange.ts';
import { updateRecord } from './store.ts';
import type { VerbRun } from './verb.ts';

/** What a verb makes of columns of a record. */
type Amendment = Omit<RecordedWith, 'viewer' | 'moment' | 'before'> & { readonly id: number; readonly before: Row };

/** Changes columns of a record, and writes down who did it and why; `written` where the audit says it in other words. */
export async function amendRecord(
  { transaction, viewer, moment }: VerbRun,
  { id, ...amendment }: Amendment,
  written = amendment.after,
): Promise<void> {
  await updateRecord(transaction, { model: amendment.noun, id, values: written }, { ...amendment, viewer, moment });
}
