import { describeKey } from '@plangraph/rows';
import type { PutRow, RowRegister, Run } from '@plangraph/schema';
import { type FileFormat, textOf } from '../files/cell.ts';
import type { Table, TableRow } from '../tables/readTable.ts';
import type { KeptChange } from './declareImport.ts';
import { findNames } from './findNames.ts';
import { mayNotImport, refuseScope } from './refusals.ts';

/** What is done where some rows are refused. */
export type Policy = 'ALL' | 'GOOD_ROWS';

/** What somebody brings, and how it is to be taken. */
export interface Brought {
  readonly register: RowRegister;
  readonly table: Table;
  readonly dryRun: boolean;
  readonly policy: Policy;
  readonly reason: string | null;
  readonly format: FileFormat | null;
  readonly fileName: string | null;
}

/** What of a run of a mutation an import needs. */
export type ImportRun = Pick<Run<never>, 'transaction' | 'viewer' | 'actor' | 'moment' | 'problems'>;

/** No more notes are kept of one import. */
const mostNotes = 1_000;

/**
 * Brings rows into a register: writes them, looks at what came of each, and takes everything back where it was only to be
 * tried, or where some are refused and all were to be taken or none.
 *
 * @returns the number of the import; null after it has added problems of the whole, with nothing written.
 */
export async function runImport(run: ImportRun, brought: Brought): Promise<number | null> {
  const { transaction, viewer, actor, moment, problems } = run;
  const { register, table, dryRun, policy, reason } = brought;
  const { roles, row: contract } = register.register;
  if (!roles.some((role) => viewer.roles.includes(role))) problems.add(mayNotImport(register.name, roles));
  const outside = refuseScope(viewer, 'IMPORT', { name: register.name, area: register.register.area });
  if (outside) problems.add(outside);
  for (const problem of table.problems) problems.add(problem);
  if (problems.found) return null;
  const rows = await findNames(transaction, contract, table.rows);
  await transaction.$executeRawUnsafe('SAVEPOINT before_import');
  const puts = await register.put({ transaction, viewer, actor, moment, mutation: 'importRows', reason }, rows);
  const refused = puts.filter(({ outcome }) => outcome === 'REFUSED').length;
  const takenBack = dryRun || (policy === 'ALL' && refused > 0);
  if (takenBack) await transaction.$executeRawUnsafe('ROLLBACK TO SAVEPOINT before_import');
  const state = dryRun ? 'CHECKED' : takenBack ? 'REFUSED' : 'WRITTEN';
  return keep(run, brought, state, rows, puts);
}

/** Writes down what came of an import. */
async function keep(
  { transaction, viewer, actor, moment }: ImportRun,
  { register, table, dryRun, policy, reason, format, fileName }: Brought,
  state: 'CHECKED' | 'REFUSED' | 'WRITTEN',
  rows: readonly TableRow[],
  puts: readonly PutRow[],
): Promise<number> {
  const count = (wanted: PutRow['outcome']) => puts.filter(({ outcome }) => outcome === wanted).length;
  const [{ now } = { now: moment }] = await transaction.$queryRawUnsafe<{ now: Date }[]>(
    `SELECT date_trunc('milliseconds', clock_timestamp()) AS now`,
  );
  const { id } = await transaction.import.create({
    data: {
      name: register.name,
      noun: register.register.noun,
      state,
      dryRun,
      policy,
      format,
      fileName,
      created: count('CREATED'),
      changed: count('CHANGED'),
      unchanged: count('UNCHANGED'),
      refused: count('REFUSED'),
      headings: [...table.headings.written],
      notes: table.notes.slice(0, mostNotes).map((note) => ({ ...note, message: { ...note.message } })),
      subject: viewer.subject,
      organisationId: actor.organisation?.id ?? null,
      reason,
      recordedAt: moment,
      finishedAt: now,
    },
  });
  const kept = puts.map(({ outcome, key, changes, problems }, at) => ({
    importId: id,
    number: rows[at]?.number ?? at + 1,
    outcome,
    key,
    changes: changes.map(keptChange),
    problems,
    cells: outcome === 'REFUSED' ? (rows[at]?.source.cells ?? []).map((cell) => textOf(cell ?? undefined)) : null,
  }));
  await transaction.$executeRawUnsafe(insertRows, JSON.stringify(kept).replaceAll('\\u0000', '\ufffd'));
  return id;
}

const insertRows = `
  INSERT INTO "ImportRow" ("importId", "number", "outcome", "key", "changes", "problems", "cells")
  SELECT "importId", "number", "outcome", "key", "changes", "problems", "cells" FROM json_to_recordset($1::json) AS given(
    "importId" int4, "number" int4, "outcome" "ImportOutcome", "key" text, "changes" jsonb, "problems" jsonb, "cells" jsonb)`;

function keptChange({ column, before, after }: PutRow['changes'][number]): KeptChange {
  return { column, before: shown(before), after: shown(after) };
}

function shown(value: unknown): string | null {
  return value === null || value === undefined ? null : describeKey(value);
}
