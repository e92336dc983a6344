import { describeKey } from '@plangraph/rows';
import type { PutRow } from '@plangraph/schema';
import { type FileFormat, textOf } from '../files/cell.ts';
import type { KeptChange } from './declareImport.ts';
import type { BroughtRows, ImportRun, ImportSource } from './importSource.ts';
import { mayNotImport, refuseScope } from './refusals.ts';

/** What is done where some rows are refused. */
export type Policy = 'ALL' | 'GOOD_ROWS';

/** What somebody brings, and how it is to be taken. */
export interface Brought {
  /** One for each sheet: later ones may name what earlier ones bring. */
  readonly sources: readonly ImportSource[];
  readonly dryRun: boolean;
  readonly policy: Policy;
  readonly reason: string | null;
  readonly format: FileFormat | null;
  readonly fileName: string | null;
}

/** No more notes are kept of one import. */
const mostNotes = 1_000;

/**
 * Brings rows into the graph: writes them, looks at what came of each, and takes everything back where it was only to be
 * tried, or where some are refused and all were to be taken or none.
 *
 * @returns the number of the import of each source; null after it has added problems of the whole, with nothing written.
 */
export async function runImports(run: ImportRun, brought: Brought): Promise<readonly number[] | null> {
  const { transaction, viewer, problems } = run;
  const { sources, dryRun, policy, reason } = brought;
  for (const { roles, name, area, isOfAreas } of sources) {
    if (!roles.some((role) => viewer.roles.includes(role))) problems.add(mayNotImport(name, roles));
    const outside = refuseScope(viewer, 'IMPORT', isOfAreas ? null : { name, area });
    if (outside) problems.add(outside);
  }
  if (problems.found) return null;
  await transaction.$executeRawUnsafe('SAVEPOINT before_import');
  const all: BroughtRows[] = [];
  for (const source of sources) {
    const rows = await source.bring(run, reason);
    if (!rows) return null;
    all.push(rows);
  }
  const isRefused = policy === 'ALL' && all.some(({ puts }) => puts.some(({ outcome }) => outcome === 'REFUSED'));
  if (dryRun || isRefused) await transaction.$executeRawUnsafe('ROLLBACK TO SAVEPOINT before_import');
  const state = dryRun ? 'CHECKED' : isRefused ? 'REFUSED' : 'WRITTEN';
  const ids: number[] = [];
  for (const [at, rows] of all.entries()) {
    const source = sources[at] as ImportSource;
    ids.push(await keep(run, brought, source, state, isRefused ? { ...rows, flips: [] } : rows));
  }
  return ids;
}

/** Writes down what came of an import. */
async function keep(
  { transaction, viewer, actor, moment }: ImportRun,
  { dryRun, policy, reason, format, fileName }: Brought,
  { name, noun }: ImportSource,
  state: 'CHECKED' | 'REFUSED' | 'WRITTEN',
  { rows, puts, headings, notes, submissions, flips }: BroughtRows,
): Promise<number> {
  const count = (wanted: PutRow['outcome']) => puts.filter(({ outcome }) => outcome === wanted).length;
  const [{ now } = { now: moment }] = await transaction.$queryRawUnsafe<{ now: Date }[]>(
    `SELECT date_trunc('milliseconds', clock_timestamp()) AS now`,
  );
  const { id } = await transaction.import.create({
    data: {
      name,
      noun,
      state,
      dryRun,
      policy,
      format,
      fileName,
      created: count('CREATED'),
      changed: count('CHANGED'),
      unchanged: count('UNCHANGED'),
      refused: count('REFUSED'),
      headings: [...headings],
      notes: notes.slice(0, mostNotes).map((note) => ({ ...note, message: { ...note.message } })),
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
  await transaction.statusFlip.createMany({
    data: flips.map(({ target, before, after }) => ({ importId: id, targetId: target, before, after })),
  });
  if (state === 'WRITTEN')
    await transaction.importedReport.createMany({
      data: submissions.map((submissionId) => ({ importId: id, submissionId })),
    });
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
