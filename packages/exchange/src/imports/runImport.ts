import type { PutRow } from '@plangraph/schema';
import type { FileFormat } from '../files/cell.ts';
import type { BroughtRows, ImportRun, ImportSource } from './importSource.ts';
import { countsOf, keepRows } from './keepRows.ts';
import { refuseSource } from './refusals.ts';

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
export const mostNotes = 1_000;

/**
 * Brings rows into the graph: writes them, looks at what came of each, and takes everything back where it was only to be
 * tried, or where some are refused and all were to be taken or none.
 *
 * @returns the number of the import of each source; null after it has added problems of the whole, with nothing written.
 */
export async function runImports(run: ImportRun, brought: Brought): Promise<readonly number[] | null> {
  const { transaction, viewer, problems } = run;
  const { sources, dryRun, policy, reason } = brought;
  for (const source of sources) for (const problem of refuseSource(viewer, source)) problems.add(problem);
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
      ...countsOf(puts),
      done: puts.length,
      total: puts.length,
      headings: [...headings],
      notes: notes.slice(0, mostNotes).map((note) => ({ ...note, message: { ...note.message } })),
      subject: viewer.subject,
      organisationId: actor.organisation?.id ?? null,
      reason,
      recordedAt: moment,
      finishedAt: now,
    },
  });
  const kept = puts.map((put: PutRow, at) => ({
    ...(rows[at] ?? { number: at + 1, source: { number: at + 1, cells: [] } }),
    put,
  }));
  await keepRows(transaction, id, kept);
  await transaction.statusFlip.createMany({
    data: flips.map(({ target, before, after }) => ({ importId: id, targetId: target, before, after })),
  });
  if (state === 'WRITTEN')
    await transaction.importedReport.createMany({
      data: submissions.map((submissionId) => ({ importId: id, submissionId })),
    });
  return id;
}
