import { claim, findDue } from './delivering/claim.ts';
import { createDeliver, type DeliverOptions } from './delivering/deliver.ts';
import { sealing } from './sealing.ts';
import { usualSettings, type WorkerSettings } from './settings.ts';
import type { ChangeSource } from './source.ts';
import { createStatusNotes } from './statuses/noteStatuses.ts';
import { createFanOut } from './telling/fanOut.ts';
import { createWorks, type Worker, type WorkerLog } from './works.ts';

/** What a worker needs. */
export interface WorkerOptions extends Omit<DeliverOptions, 'settings'> {
  /** Where it reads what happened. */
  readonly source: ChangeSource;
  readonly log: WorkerLog;
  /** What differs from the usual. */
  readonly settings?: Partial<WorkerSettings>;
  /** What day it is, for tests. */
  readonly now?: () => Date;
}

/** Starts a worker: it reads what happened, notes standings, delivers, and forgets what is old, until it is stopped. */
export function startWorker({ source, log, now, ...options }: WorkerOptions): Worker {
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
  const deliver = createDeliver({ ...options, settings });

  const { repeat, stop } = createWorks(log, settings.pause, stopping);
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
    return (rows[0]?.count ?? 0) > 0;
  };

  const serve = async (webhook: number): Promise<void> => {
    while (!stopping.signal.aborted) {
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
  repeat('tell', tell);
  repeat('note', note);
  repeat('send', send);
  repeat('seal', sealing(pool, stopping.signal));
  repeat('forget', forget, hour);
  return {
    async stop() {
      await stop();
      await Promise.all(busy.values());
    },
  };
}
