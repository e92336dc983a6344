import type { Database } from '@plangraph/database';
import { runJob } from '@plangraph/exchange';
import type { ComposedGraph } from '@plangraph/schema';
import type { WorkerSettings } from '../settings.ts';
import { claimImport } from './claimImport.ts';

/** What bringing imports needs. */
export interface BringOptions {
  readonly database: Pick<Database, 'pool' | 'prisma'>;
  readonly graph: Pick<ComposedGraph, 'perform' | 'rowRegisters'>;
  readonly settings: Pick<WorkerSettings, 'importLease' | 'importedAtOnce'>;
  /** Aborted when the worker is to stop. */
  readonly signal: AbortSignal;
  readonly log: { debug(facts: object, text: string): void };
}

/** Makes what does the next import that waits; it says whether there was one. */
export function createBringing({ database, graph, settings, signal, log }: BringOptions): () => Promise<boolean> {
  const { importLease: lease, importedAtOnce: atOnce } = settings;
  return async () => {
    const job = await claimImport(database.pool, lease);
    if (!job) return false;
    const end = await runJob({ graph, database }, job, { lease, atOnce }, signal);
    log.debug({ import: job.importId, rows: job.name, end }, 'an import was in hand');
    return true;
  };
}
