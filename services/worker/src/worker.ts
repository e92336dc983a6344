import { type Database, sealAudit } from '@plangraph/database';
import type { WebhookMeans } from '@plangraph/exchange';
import { claim, findDue } from './delivering/claim.ts';
import { createDeliver, type DeliverOptions, type DeliveryWatch } from './delivering/deliver.ts';
import { createBringing } from './importing/bringImports.ts';
import { forgetLost } from './importing/claimImport.ts';
import { usualSettings, type WorkerSettings } from './settings.ts';
import type { ChangeSource } from './source.ts';
import { createStatusNotes } from './statuses/noteStatuses.ts';
import { createFanOut } from './telling/fanOut.ts';
import { createWorks, type Worker, type WorkerLog, type WorksWatch } from './works.ts';

/** What a worker needs. */
export interface WorkerOptions extends Omit<DeliverOptions, 'settings' | 'means' | 'database'> {
  readonly database: Pick<Database, 'pool' | 'prisma'>;
  /** What webhooks need; null where nothing is to be delivered. */
  readonly means: WebhookMeans | null;
  /** Who is told of what the worker does; nobody when left out. */
  readonly watch?: WorkerWatch | undefined;
  /** Where it reads what happened. */
  readonly source: ChangeSource;
  readonly log: WorkerLog;
  /** What differs from the usual. */
  readonly settings?: Partial<WorkerSettings>;
  /** What day it is, for tests. */
  readonly now?: () => Date;
}

/** Somebody who is told of deliveries, and of pieces of other work that were done. */
interface WorkerWatch extends DeliveryWatch, WorksWatch {}

/** Starts a worker: it brings imports, seals the audit, reads what happened, notes standings, delivers, and forgets what is old, until it is stopped. */
export function startWorker({ source, log, now, means, ...options }: WorkerOptions): Worker {
  const settings = { ...usualSettings, ...options.settings };
  const { database, graph } = options;
  const { pool } = database;
  const stopping = new AbortController();
  const statuses = createStatusNotes({ pool, graph, settling: settings.settling, ...(now ? { now } : {}) });
  const fanOut = createFanOut({
    pool,
    source,
    events: graph.events.values(),
    heard: statuses.nouns,
    hear: statuses.hear,
  });
  const deliver = means && createDeliver({ ...options, means, settings });
  const bring = createBringing({ database, graph, settings, signal: stopping.signal, log });

  const { repeat, stop } = createWorks(log, settings.pause, stopping, options.watch);
  const tell = async () => {
    const { more = false, lost = false } = (await fanOut()) ?? {};
    if (lost) log.warn({}, 'the worker was away for so long that some of what happened is kept no more');
    return more;
  };
  const note = async () => {
    await statuses.note();
    return false;
  };
  const forget = async () => {
    const { rows } = await pool.query<{ count: number }>(
      'SELECT plangraph.forget_deliveries(now() - make_interval(secs => $1), 1000) AS count',
      [settings.kept / 1_000],
    );
    return (rows[0]?.count ?? 0) + (await forgetLost(pool)) > 0;
  };

  const serve = async (webhook: number): Promise<void> => {
    while (deliver && !stopping.signal.aborted) {
      const claimed = await claim(pool, webhook, { limit: settings.perEndpoint, lease: settings.lease });
      if (!claimed.length) return;
      await Promise.all(
        claimed.map(async (each) => {
          const { failure, suspended } = await deliver(each);
          log.debug({ webhook, delivery: each.id, messageId: each.messageId, failure }, 'delivered');
          if (suspended) log.warn({ webhook }, 'an endpoint stayed down and was switched off');
        }),
      );
    }
  };
  const busy = new Map<number, Promise<void>>();
  const send = async () => {
    const free = settings.endpoints - busy.size;
    const due = free > 0 ? await findDue(pool, [...busy.keys()], free) : [];
    for (const webhook of due) {
      const served = serve(webhook)
        .catch((error) => log.warn({ err: error, webhook }, 'an endpoint could not be served, and is tried again'))
        .finally(() => busy.delete(webhook));
      busy.set(webhook, served);
    }
    return false;
  };

  const hour = 3_600_000;
  const seal = async () => {
    const sealed = await sealAudit(pool, () => !stopping.signal.aborted);
    return sealed > 0 && 'DONE';
  };
  repeat('import', bring);
  repeat('seal', seal);
  repeat('forget', forget, hour);
  if (deliver) {
    repeat('tell', tell);
    repeat('note', note);
    repeat('send', send);
  }
  return {
    async stop() {
      await stop();
      await Promise.all(busy.values());
    },
  };
}
