import { sealAudit } from '@plangraph/database';
import type { Pool } from './progress.ts';
import { usualSettings } from './settings.ts';
import { createWorks, type Worker, type WorkerLog } from './works.ts';

/** Makes what seals the audit as far as it can be, once. */
export function sealing(pool: Pool, stopping: AbortSignal): () => Promise<boolean> {
  return async () => {
    await sealAudit(pool, () => !stopping.aborted);
    return false;
  };
}

/** Starts a worker that seals the audit and does nothing else: where webhooks are not set up. */
export function startSealing(pool: Pool, log: WorkerLog): Worker {
  const stopping = new AbortController();
  const works = createWorks(log, usualSettings.pause, stopping);
  works.repeat('seal', sealing(pool, stopping.signal));
  return works;
}
