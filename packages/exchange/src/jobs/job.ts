import type { MutationTransaction, Viewer } from '@plangraph/schema';
import type { StatedFile } from '../files/readFile.ts';
import type { FilePacking } from '../files/unpack.ts';
import type { Policy } from '../imports/runImport.ts';
import type { Mapping } from '../tables/findHeadings.ts';

/** What a file that is kept says of itself. */
export interface StatedUpload extends StatedFile {
  readonly packing: FilePacking | null;
}

/** An import that a worker has in hand. */
export interface Job {
  readonly id: number;
  readonly importId: number;
  readonly name: string;
  readonly policy: Policy;
  readonly dryRun: boolean;
  readonly reason: string | null;
  readonly upload: string;
  readonly stated: StatedUpload;
  /** As whom it is done. */
  readonly viewer: Viewer;
  readonly mapping: Mapping;
  /** How many rows are done for good. */
  readonly position: number;
  /** How often it was taken in hand since it last came forward. */
  readonly attempts: number;
  /** What this hold of it is called; another worker's is called otherwise. */
  readonly leasedBy: string;
}

/** Thrown where another worker has taken a job over. */
export class JobLost extends Error {
  override readonly name = 'JobLost';
}

/**
 * Locks a job until the transaction ends, as long as it is in the same hands.
 *
 * @throws JobLost
 */
export async function holdJob(
  transaction: MutationTransaction,
  { id, leasedBy }: Pick<Job, 'id' | 'leasedBy'>,
): Promise<{ readonly position: number; readonly cancelledAt: Date | null }> {
  const [held] = await transaction.$queryRawUnsafe<{ position: number; cancelledAt: Date | null }[]>(
    `SELECT "position", "cancelledAt" FROM "ImportJob" WHERE "id" = $1 AND "leasedBy" = $2 AND "finishedAt" IS NULL FOR UPDATE`,
    id,
    leasedBy,
  );
  if (!held) throw new JobLost(`The import job ${id} is in other hands.`);
  return held;
}
