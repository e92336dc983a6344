import type { Transaction } from '@plangraph/rows';
import type { MadeTitleChange } from './titles.ts';

const statement = (columns: readonly string[]) => `
  WITH stated AS (SELECT set_config('plangraph.moment', $2, true)),
  before AS (SELECT ${columns.map((name) => `"${name}"::text`).join(', ')} FROM "Designation" WHERE "id" = $1),
  audited AS (
    INSERT INTO "Change" ("noun", "recordId", "mutation", "subject", "organisation", "reason", "before", "after", "placeId", "recordedAt")
    SELECT 'Designation', $1, $4, 'demo:' || $5, $5, $6, to_jsonb(before), $3::jsonb, plan."placeId", $2::timestamptz
    FROM before, stated, "Designation" title JOIN "Plan" plan ON plan."id" = title."planId" WHERE title."id" = $1)
  SELECT 1 FROM stated`;

/** Writes what becomes of titles, each change at the moment at which it would have been entered, and the audit of it. */
export async function writeTitles(transaction: Transaction, changes: readonly MadeTitleChange[]): Promise<void> {
  for (const { id, mutation, organisation, recordedAt, reason, after } of changes) {
    const { lead, ...columns } = after;
    const names = Object.keys(columns);
    await transaction.query(statement(names), [id, recordedAt, JSON.stringify(after), mutation, organisation, reason]);
    const set = [
      ...names.map((name) => `"${name}" = input."${name}"`),
      ...(lead ? ['"leadId" = (SELECT "id" FROM "Organisation" WHERE "code" = $3)'] : []),
      '"synthetic" = true',
    ];
    const given = lead ? [id, JSON.stringify(columns), lead] : [id, JSON.stringify(columns)];
    await transaction.query(
      `UPDATE "Designation" title SET ${set.join(', ')} FROM json_populate_record(NULL::"Designation", $2::json) input WHERE title."id" = $1`,
      given,
    );
  }
  // What is written besides has no moment of its own.
  if (changes.length > 0) await transaction.query(`SELECT set_config('plangraph.moment', '', true)`);
}
