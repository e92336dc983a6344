import { FileRefused } from '../files/fileRefused.ts';
import { openRows } from '../files/openRows.ts';
import { bringByWaves } from './bringByWaves.ts';
import { bringTogether } from './bringTogether.ts';
import { endJob, releaseJob, renewJob } from './endJob.ts';
import { jobNotes, noteOf } from './errors.ts';
import { type Job, JobLost } from './job.ts';
import type { JobMeans } from './jobMeans.ts';
import { openJobRows } from './jobRows.ts';
import { readPieces } from './pieces.ts';

/** How an import ended, as far as this worker is concerned: done, in other hands, or left for whoever comes next. */
export type JobEnd = 'DONE' | 'LOST' | 'LEFT';

/** How a worker does imports. */
export interface JobSettings {
  /** For how long it takes one in hand, in milliseconds; it renews that while it goes on. */
  readonly lease: number;
  /** How many rows it brings together. */
  readonly atOnce: number;
}

/** After so many attempts that did not come forward an import is given up. */
const mostAttempts = 25;

/**
 * Does an import that a worker has in hand, from where the last one left it: what is written holds together with how far it has
 * come, so whoever dies with it leaves no row half or twice.
 *
 * @throws what nobody foresaw; the next attempt begins where this one came to.
 */
export async function runJob(means: JobMeans, job: Job, how: JobSettings, signal: AbortSignal): Promise<JobEnd> {
  const { lease, atOnce } = how;
  const renewing = setInterval(() => renewJob(means, job, lease).catch(() => {}), lease / 3);
  try {
    const register = means.graph.rowRegisters.get(job.name);
    if (!register) throw new Error(`No register has rows called ${job.name}, which the import ${job.importId} brings.`);
    if (job.attempts > mostAttempts) {
      return await endJob(means, job, 'FAILED', [jobNotes.IMPORT_GIVEN_UP({ attempts: mostAttempts })]);
    }
    if (await isRetired(means, job)) return await endJob(means, job, 'FAILED', [jobNotes.CLIENT_RETIRED({})]);
    const stream = await openRows(readPieces(means.database, job.upload), job.stated, job.stated.packing);
    const rows = await openJobRows(stream, register.register.row, job.mapping, atOnce);
    const { problems } = rows.headings;
    if (problems.length) return await endJob(means, job, 'FAILED', problems.map(noteOf));
    const bring = job.policy === 'ALL' && !job.dryRun ? bringTogether : bringByWaves;
    const end = await bring({ ...means, register, rows, job, lease, signal });
    if (end === 'LEFT') await releaseJob(means, job);
    return end;
  } catch (error) {
    if (error instanceof JobLost) return 'LOST';
    if (error instanceof FileRefused) return await endJob(means, job, 'FAILED', [noteOf(error.problem)]);
    const wait = Math.min(lease, job.attempts * 1_000);
    await releaseJob(means, job, wait).catch(() => {});
    throw error;
  } finally {
    clearInterval(renewing);
  }
}

async function isRetired({ database }: JobMeans, { viewer }: Job): Promise<boolean> {
  if (!viewer.client) return false;
  const serving = await database.prisma.apiClient.count({ where: { code: viewer.client.code, retiredAt: null } });
  return serving === 0;
}
