import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../database.ts';
import { type Log, silentLog } from '../log.ts';
import { listenedTo, proveListening, renewLease, surrenderLease } from './lease.ts';
import { channels, type ListeningSession, openSession } from './session.ts';
import { answerTo, createSettling } from './settle.ts';
import { unwatchedTables } from './watchTables.ts';

/** What a gateway hears of the writes to its database, whoever makes them. */
export interface Changes {
  /**
   * Whether every write that was answered has been heard of here. Ask at the moment of serving what was kept: it turns
   * false by itself when the database has not been heard from for the length of a lease.
   */
  isCurrent(): boolean;
  /** Waits until no gateway on this database serves what was before the writes that have committed. Never fails. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface ChangesOptions {
  readonly database: Pick<Database, 'listenUrl' | 'pool'>;
  readonly log?: Log | undefined;
  /** Told which table was written to; null when it may be any. */
  onChange(table: string | null): void;
  /** How long a gateway may serve without hearing from the database, in milliseconds; 3000 by default. */
  readonly lease?: number | undefined;
  /** Address of the listening connection where it differs from the database's. */
  readonly url?: string | undefined;
  /** Told where in the log what was heard lies; left out where answers come from the primary alone. */
  readonly locating?: Locating | undefined;
}

/** Whoever keeps what was read on replicas has to know where the changes lie that it has heard of. */
interface Locating {
  /** How many changes have been heard of by now. */
  count(): number;
  /** So many lie before a position, and whatever lies before it has been heard of. */
  locate(position: bigint, count: number): void;
}

/** The default lease, in milliseconds. A writer waits as long at most for a gateway that does not answer. */
const usualLease = 3_000;

/** How long changes are gathered before it is asked where they lie, in milliseconds. */
const locatingPause = 20;

/**
 * Listens to the writes of everyone to a database, on a connection of its own that is made anew whenever it is lost.
 * docs/adr/0011-response-cache.md says why nothing stale is served in between.
 */
export function openChanges({
  database,
  log = silentLog,
  onChange,
  lease = usualLease,
  ...given
}: ChangesOptions): Changes {
  const { url, locating } = given;
  const id = randomBytes(9).toString('hex');
  const stop = new AbortController();
  let session: ListeningSession | null = null;
  let provenAt = Number.NEGATIVE_INFINITY;
  const settling = createSettling({
    database,
    id,
    lease,
    onSilence: (ids) => log.warn(`Waited for gateways that did not answer a write in time: ${ids.join(', ')}.`),
  });

  const forget = (): void => {
    provenAt = Number.NEGATIVE_INFINITY;
    onChange(null);
  };

  const hear = (channel: string, payload: string): void => {
    if (channel === channels.changes) {
      onChange(payload === '*' ? null : payload);
      locateSoon();
    } else settling.hear(channel, payload);
    const answer = channel === channels.sync ? answerTo(payload, id) : undefined;
    // Lost with its connection; the writer then waits until this gateway's lease is over.
    if (answer) session?.client.query('SELECT pg_notify($1, $2)', [answer.channel, answer.payload]).catch(() => {});
  };

  const locate = async ({ client }: ListeningSession): Promise<void> => {
    if (!locating) return;
    const count = locating.count();
    const position = await listenedTo(client, id);
    if (session?.client === client) locating.locate(position, count);
  };

  /** Changes come in swarms: where they lie is asked once for those of a moment. */
  let asking: NodeJS.Timeout | null = null;
  const locateSoon = (): void => {
    if (!locating || asking) return;
    asking = setTimeout(() => {
      asking = null;
      // Asked again with the next renewal of the lease.
      if (session) locate(session).catch(() => {});
    }, locatingPause).unref();
  };

  /** One connection, from its beginning to its loss. */
  const listen = async (): Promise<void> => {
    const joined = Promise.withResolvers<void>();
    const opened = await openSession({
      url: url ?? database.listenUrl,
      id,
      hear: (channel, payload) => {
        if (channel === channels.joined && payload === id) joined.resolve();
        hear(channel, payload);
      },
      onCut: forget,
    });
    session = opened;
    try {
      const unwatched = await unwatchedTables(opened.client);
      if (unwatched.length > 0) throw new Error(`nobody would hear of changes to ${unwatched.join(', ')}`);
      await proveListening(database.pool, id, joined.promise);
      forget();
      for (let first = true; !stop.signal.aborted; first = false) {
        const sentAt = performance.now();
        await renewLease(opened.client, id, lease);
        provenAt = sentAt;
        await locate(opened);
        if (first) log.info('Listening to the changes of the database.');
        const lost = await Promise.race([opened.lost, sleep(lease / 3, null, { signal: stop.signal })]);
        if (lost) throw lost;
      }
    } finally {
      session = null;
      forget();
      opened.end();
    }
  };

  const keepListening = async (): Promise<void> => {
    for (let failures = 0; !stop.signal.aborted; failures += 1) {
      const begun = performance.now();
      await listen().catch((error: Error) => {
        if (performance.now() - begun > 10_000) failures = 0;
        if (!stop.signal.aborted && failures === 0)
          log.warn(`The changes of the database are not heard, so answers are not kept: ${error.message}.`);
      });
      await sleep(Math.min(5_000, 50 * 2 ** failures), null, { signal: stop.signal }).catch(() => {});
    }
  };
  const ended = keepListening();
  let closed: Promise<void> | undefined;

  return {
    isCurrent: () => performance.now() - provenAt < lease,
    settle: settling.settle,
    close() {
      closed ??= (async () => {
        forget();
        stop.abort();
        session?.end();
        await ended;
        await surrenderLease(database.pool, id).catch(() => {});
      })();
      return closed;
    },
  };
}

/** The writer's side for a gateway that keeps no answers itself: nobody can answer it, so it waits for every lease. */
export function settleUnheard(database: Pick<Database, 'pool'>): () => Promise<void> {
  return createSettling({ database, id: null, lease: usualLease, onSilence() {} }).settle;
}
