import type { MutationTransaction, Problem, Run } from '@plangraph/schema';
import { countsOf, keepRows } from '../imports/keepRows.ts';
import { refuseSource } from '../imports/refusals.ts';
import { bringRows } from '../imports/registerSource.ts';
import { endJob } from './endJob.ts';
import { noteOf } from './errors.ts';
import { givingWay } from './giveWay.ts';
import { holdJob, type Job, JobLost } from './job.ts';
import { type OpenJob, stepOf } from './jobMeans.ts';
import type { Wave } from './jobRows.ts';
import { isKept } from './keptRows.ts';
import { readAhead } from './readAhead.ts';
import { renewStatistics } from './renewStatistics.ts';

type Step = 'ON' | 'CANCELLED' | readonly Problem[];

/**
 * Brings good rows wave by wave, each in a transaction of its own that also says how far the import has come; a dry run looks at each
 * wave as it is written, and takes it back.
 */
export async function bringByWaves(open: OpenJob): Promise<'DONE' | 'LOST' | 'LEFT'> {
  const { job, rows, signal } = open;
  for await (const wave of givingWay(readAhead(rows.waves(job.position)), open, signal)) {
    if (signal.aborted) return 'LEFT';
    const step = await bringWave(open, wave);
    if (step === 'CANCELLED') return endJob(open, job, 'CANCELLED');
    if (step !== 'ON') return endJob(open, job, 'FAILED', step.map(noteOf));
    if (!job.dryRun) await renewStatistics(open);
  }
  return endJob(open, job, job.dryRun ? 'CHECKED' : 'WRITTEN');
}

async function bringWave({ graph, register, rows, job, lease }: OpenJob, wave: Wave): Promise<Step> {
  let isCancelled = false;
  const bring = async (run: Run<never>) => {
    const { position, cancelledAt } = await holdJob(run.transaction, job);
    if (position !== wave.from) throw new JobLost(`The import job ${job.id} has come to ${position}.`);
    isCancelled = cancelledAt !== null;
    if (isCancelled) return { import: job.importId };
    const { name, register: own } = register;
    for (const problem of refuseSource(run.viewer, { name, ...own, isOfAreas: false })) run.problems.add(problem);
    if (run.problems.found) return null;
    await run.transaction.$executeRawUnsafe('SAVEPOINT before_wave');
    const brought = await bringRows(register, run, { rows: wave.rows, headings: rows.headings }, job.reason);
    if (job.dryRun) await run.transaction.$executeRawUnsafe('ROLLBACK TO SAVEPOINT before_wave');
    const kept = brought.puts.map((put, at) => ({ ...(brought.rows[at] as Wave['rows'][number]), put }));
    await keepRows(
      run.transaction,
      job.importId,
      kept.filter(({ put }, at) => isKept(wave.from + at, put)),
    );
    const until = wave.from + wave.rows.length;
    await noteStep(run.transaction, job, { until, lease, wave, rows, counts: countsOf(brought.puts) });
    return { import: job.importId };
  };
  const input = { idempotencyKey: `import:${job.leasedBy}:${wave.from}` };
  const { ids, problems } = await graph.perform(stepOf(bring), input, job.viewer, `import-${job.importId}`);
  return !ids ? problems : isCancelled ? 'CANCELLED' : 'ON';
}

interface Come extends Pick<OpenJob, 'rows' | 'lease'> {
  readonly until: number;
  readonly wave: Wave;
  readonly counts: ReturnType<typeof countsOf>;
}

/** Notes how far an import has come, in the transaction that brought it there. */
async function noteStep(
  transaction: MutationTransaction,
  { id, importId }: Job,
  { until, lease, wave, rows, counts }: Come,
): Promise<void> {
  const { created, changed, unchanged, refused } = counts;
  await transaction.$executeRawUnsafe(
    `UPDATE "Import" SET "state" = 'RUNNING', "created" = "created" + $2::int, "changed" = "changed" + $3::int,
     "unchanged" = "unchanged" + $4::int, "refused" = "refused" + $5::int, "done" = $6::int, "total" = greatest($7::int, $6::int), "headings" = $8::jsonb, "notes" = $9::jsonb, "format" = $10 WHERE "id" = $1`,
    importId,
    created,
    changed,
    unchanged,
    refused,
    until,
    rows.total,
    JSON.stringify(rows.headings.written),
    JSON.stringify(wave.notes),
    rows.format,
  );
  await transaction.$executeRawUnsafe(
    'UPDATE "ImportJob" SET "position" = $2::int, "attempts" = 0, "leasedUntil" = now() + make_interval(secs => $3::float8) WHERE "id" = $1',
    id,
    until,
    lease / 1_000,
  );
}
