import type { MutationTransaction, Run } from '@plangraph/schema';
import { type Counts, countsOf, type KeptRow, keepRows } from '../imports/keepRows.ts';
import { refuseSource } from '../imports/refusals.ts';
import { bringRows } from '../imports/registerSource.ts';
import type { Note } from '../tables/notes.ts';
import { endJob, markEnded } from './endJob.ts';
import { jobNotes, noteOf } from './errors.ts';
import { givingWay } from './giveWay.ts';
import { holdJob, type Job } from './job.ts';
import { type OpenJob, stepOf } from './jobMeans.ts';
import type { Wave } from './jobRows.ts';
import { isKept } from './keptRows.ts';
import { forgetPieces } from './pieces.ts';
import { readAhead } from './readAhead.ts';
import { renewStatistics } from './renewStatistics.ts';

/** So long all rows of an import may take that are brought together, in milliseconds. */
const longest = 3_600_000;

/** So many refused rows are told. */
const mostRefused = 20_000;

/** Thrown to take back what was written, so that another worker begins anew. */
class Stopped extends Error {
  override readonly name = 'Stopped';
}

/**
 * Brings all rows or none: in one transaction, wave by wave. How far it has come is told beside it, and holds nothing: whoever comes
 * after a crash begins anew.
 */
export async function bringTogether(open: OpenJob): Promise<'DONE' | 'LOST' | 'LEFT'> {
  const { graph, job, register, database } = open;
  const bring = async (run: Run<never>) => {
    const { name, register: own } = register;
    for (const problem of refuseSource(run.viewer, { name, ...own, isOfAreas: false })) run.problems.add(problem);
    if (run.problems.found) return null;
    await run.transaction.$executeRawUnsafe('SAVEPOINT before_all');
    const { counts, refused, notes, isCancelled } = await bringAll(open, run);
    await holdJob(run.transaction, job);
    const isTakenBack = isCancelled || refused.length > 0;
    if (isTakenBack) await run.transaction.$executeRawUnsafe('ROLLBACK TO SAVEPOINT before_all');
    await keepRows(run.transaction, job.importId, refused);
    await noteCounts(run.transaction, job, isCancelled ? null : counts, open.rows);
    await markEnded(run.transaction, job, isCancelled ? 'CANCELLED' : isTakenBack ? 'REFUSED' : 'WRITTEN', notes);
    return { import: job.importId };
  };
  try {
    const input = { idempotencyKey: `import:${job.leasedBy}` };
    const { ids, problems } = await graph.perform(stepOf(bring, longest), input, job.viewer, `import-${job.importId}`);
    if (!ids) return endJob(open, job, 'FAILED', problems.map(noteOf));
  } catch (error) {
    if (error instanceof Stopped) return 'LEFT';
    throw error;
  }
  await forgetPieces(database, job.upload);
  await renewStatistics(open);
  return 'DONE';
}

interface All {
  readonly counts: Counts;
  readonly refused: readonly KeptRow[];
  readonly notes: readonly Note[];
  readonly isCancelled: boolean;
}

async function bringAll(open: OpenJob, run: Run<never>): Promise<All> {
  const { rows, job, register, signal } = open;
  let counts: Counts = { created: 0, changed: 0, unchanged: 0, refused: 0 };
  let notes: readonly Note[] = [];
  const refused: KeptRow[] = [];
  for await (const wave of givingWay(readAhead(rows.waves(0)), open, signal)) {
    if (signal.aborted) throw new Stopped();
    if (await tell(open, wave)) return { counts, refused: [], notes, isCancelled: true };
    const brought = await bringRows(register, run, { rows: wave.rows, headings: rows.headings }, job.reason);
    counts = sum(counts, countsOf(brought.puts));
    ({ notes } = wave);
    const kept = brought.puts.map((put, at) => ({ ...(brought.rows[at] as Wave['rows'][number]), put }));
    refused.push(...kept.filter(({ put }) => put.outcome === 'REFUSED'));
    if (refused.length > mostRefused) {
      const more = jobNotes.TOO_MANY_REFUSED({ most: mostRefused });
      return { counts, refused: refused.slice(0, mostRefused), notes: [...notes, more], isCancelled: false };
    }
    // Of what is taken back nothing would be kept.
    if (refused.length) continue;
    const shown = kept.filter(({ put }, at) => isKept(wave.from + at, put));
    await keepRows(run.transaction, job.importId, shown);
  }
  return { counts, refused, notes, isCancelled: false };
}

/** Tells beside the transaction how far it has come; says whether somebody cancelled it. */
async function tell({ database, job, rows }: OpenJob, { from }: Wave): Promise<boolean> {
  const { prisma } = database;
  const [found] = await prisma.$queryRawUnsafe<{ cancelledAt: Date | null }[]>(
    `WITH told AS (UPDATE "Import" SET "state" = 'RUNNING', "done" = $3::int, "total" = greatest($4::int, $3::int) WHERE "id" = $1::int AND "finishedAt" IS NULL)
     SELECT "cancelledAt" FROM "ImportJob" WHERE "id" = $2::int`,
    job.importId,
    job.id,
    from,
    rows.total,
  );
  return (found?.cancelledAt ?? null) !== null;
}

/** Notes what came of the rows; of what was cancelled nothing. */
async function noteCounts(
  transaction: MutationTransaction,
  { importId }: Job,
  counts: Counts | null,
  { headings, format }: OpenJob['rows'],
): Promise<void> {
  const { created, changed, unchanged, refused } = counts ?? { created: 0, changed: 0, unchanged: 0, refused: 0 };
  const done = created + changed + unchanged + refused;
  await transaction.import.update({
    where: { id: importId },
    data: {
      created,
      changed,
      unchanged,
      refused,
      done,
      headings: [...headings.written],
      format,
      ...(counts ? { total: done } : {}),
    },
  });
}

function sum(one: Counts, other: Counts): Counts {
  return {
    created: one.created + other.created,
    changed: one.changed + other.changed,
    unchanged: one.unchanged + other.unchanged,
    refused: one.refused + other.refused,
  };
}
