import type { MutationTransaction } from '@plangraph/schema';
import type { Note } from '../tables/notes.ts';
import { holdJob, type Job, JobLost } from './job.ts';
import type { JobMeans } from './jobMeans.ts';
import { forgetPieces } from './pieces.ts';

/** How a job may end. */
export type Ended = 'CHECKED' | 'WRITTEN' | 'REFUSED' | 'CANCELLED' | 'FAILED';

/** Renews the time for which a worker has a job in hand. */
export async function renewJob({ database }: JobMeans, { id, leasedBy }: Job, lease: number): Promise<void> {
  await database.prisma.$executeRawUnsafe(
    'UPDATE "ImportJob" SET "leasedUntil" = now() + make_interval(secs => $3::float8) WHERE "id" = $1 AND "leasedBy" = $2',
    id,
    leasedBy,
    lease / 1_000,
  );
}

/** Leaves a job to whoever comes next, after so many milliseconds. */
export async function releaseJob({ database }: JobMeans, { id, leasedBy }: Job, wait = 0): Promise<void> {
  await database.prisma.$executeRawUnsafe(
    'UPDATE "ImportJob" SET "leasedUntil" = now() + make_interval(secs => $3::float8), "leasedBy" = NULL WHERE "id" = $1 AND "leasedBy" = $2',
    id,
    leasedBy,
    wait / 1_000,
  );
}

/**
 * Ends a job for good, with notes beside those that it has, and forgets its file.
 *
 * @throws JobLost
 */
export async function endJob(
  { database }: JobMeans,
  job: Job,
  state: Ended,
  notes: readonly Note[] = [],
): Promise<'DONE' | 'LOST'> {
  try {
    await database.prisma.$transaction(async (transaction) => {
      await holdJob(transaction, job);
      await markEnded(transaction, job, state, notes);
    });
  } catch (error) {
    if (error instanceof JobLost) return 'LOST';
    throw error;
  }
  await forgetPieces(database, job.upload);
  return 'DONE';
}

/** The same within a transaction that holds the job; whoever commits it forgets the file. */
export async function markEnded(
  transaction: MutationTransaction,
  { id, importId }: Pick<Job, 'id' | 'importId'>,
  state: Ended,
  notes: readonly Note[],
): Promise<void> {
  await transaction.$executeRawUnsafe(
    `UPDATE "Import" SET "state" = $2::"ImportState", "finishedAt" = date_trunc('milliseconds', clock_timestamp()),
     "notes" = "notes" || $3::jsonb WHERE "id" = $1`,
    importId,
    state,
    JSON.stringify(notes),
  );
  await transaction.$executeRawUnsafe(
    `UPDATE "ImportJob" SET "finishedAt" = date_trunc('milliseconds', clock_timestamp()), "leasedUntil" = NULL WHERE "id" = $1`,
    id,
  );
}
