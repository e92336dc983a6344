import type pg from 'pg';
import { databaseFailure } from '../failures.ts';
import type { Log } from '../log.ts';
import { type Position, reachable, readPosition } from '../pool/position.ts';
import { onPrimary, PositionedReading, unnamed } from '../pool/positionedReading.ts';
import type { Statement } from '../pool/reading.ts';
import { createReads, type ReadOptions } from '../pool/reads.ts';
import { followPrimaryLog } from './primaryLog.ts';
import { Replica, type ReplicaReport } from './replica.ts';

/** Reads spread over a primary and its replicas. */
export interface Replicas {
  /** Reads for one who has seen so much, on a replica that has it too, or else on the primary. */
  read(statement: Statement, options: ReadOptions, position: Position): Promise<unknown>;
  /** How far the log of the primary reaches. */
  position(): Promise<bigint>;
  /** Whether any of them answers reads at the moment. */
  serving(): boolean;
  shared(): number;
  /** How many reads wait for a connection, beside those that pools count themselves. */
  waiting(): number;
  reports(): readonly ReplicaReport[];
  close(): Promise<void>;
}

export interface ReplicasOptions {
  readonly urls: readonly string[];
  /** The primary, and its address. */
  readonly pool: pg.Pool;
  readonly url: string;
  /** The most connections to each replica. */
  readonly size: number;
  readonly log: Log;
  readonly statementTimeout: number | undefined;
  readonly shareReads: boolean;
  readonly prepared: boolean;
  readonly onStatement: ((text: string) => void) | undefined;
  /** How long a read waits for a replica to replay what its viewer has seen, in milliseconds. */
  readonly wait: number;
  /** A replica that is further behind, in milliseconds, takes no reads. */
  readonly lag: number;
}

/** Errors after which the primary is asked: what is a replica's own fault, and what its replaying stood in the way of. */
const ofReplicas = new Set(['40001', '25006', '57P04', '3D000', '28P01', '28000', '42501', '42P01', '42703', '42883']);

const none: readonly Replica[] = [];

/** Opens the replicas of a primary; none has to be there. */
export function openReplicas(options: ReplicasOptions): Replicas {
  const { urls, pool, url, wait, shareReads, statementTimeout, prepared } = options;
  const primary = followPrimaryLog(url);
  const replicas = urls.map((each) => new Replica({ ...options, url: each, primary }));
  const make = (statement: Statement) => new PositionedReading(statement, prepared ? onPrimary : unnamed(onPrimary));
  const reads = createReads(pool, { share: shareReads, time: statementTimeout, make, prepared });
  let turn = 0;

  const leastBusy = (among: readonly Replica[]): Replica | null => {
    turn += 1;
    return among.reduce<Replica | null>((best, _, index) => {
      const each = among[(index + turn) % among.length] as Replica;
      return best === null || each.underWay < best.underWay ? each : best;
    }, null);
  };

  /** One that has what is needed, now or within the time that a read waits; null where none has. */
  const choose = async (needed: bigint, but: readonly Replica[] = none): Promise<Replica | null> => {
    const serving = replicas.filter((each) => each.serving && !but.includes(each));
    const ready = leastBusy(serving.filter((each) => each.has(needed)));
    if (ready) return ready;
    const hopeful = serving.filter((each) => each.mayReach(needed));
    if (hopeful.length === 0 || wait === 0) return null;
    const reached = hopeful.map(async (each) => {
      if (await each.reach(needed, wait)) return each;
      throw new Error('It was not reached.');
    });
    return Promise.any(reached).catch(() => null);
  };

  const readPrimary = async (statement: Statement, asked: ReadOptions, position: Position): Promise<unknown> => {
    position.server = pool;
    let most: bigint | null = null;
    const value = await reads.read(statement, asked, (reading) => {
      most = (reading as PositionedReading).most;
    });
    if (most !== null) position.note(most);
    return value;
  };

  const readReplica = async (replica: Replica, statement: Statement, asked: ReadOptions, position: Position) => {
    const needed = position.server === replica ? position.needed : position.seen;
    position.server = replica;
    const found = await replica.read(statement, asked).catch((error: unknown) => {
      if (!isReplicas(error)) throw error;
      if (databaseFailure(error)?.code === 'DATABASE_UNAVAILABLE') replica.leave('a connection to it broke');
      return null;
    });
    // Behind one address there may be several servers, of which one is further back than another.
    if (!found || found.least < needed) return null;
    if (position.least === null || found.least < position.least) position.least = found.least;
    position.note(found.most);
    return found;
  };

  return {
    async read(statement, asked, position) {
      if (position.primary || position.server === pool) return readPrimary(statement, asked, position);
      const before = position.server;
      // On another server than before, a request is told nothing older than it was.
      let replica = before instanceof Replica && before.serving ? before : await choose(position.seen);
      for (let failed = none; replica; replica = await choose(position.seen, failed)) {
        const found = await readReplica(replica, statement, asked, position);
        if (found) return found.value;
        // One that has just become the primary, or is gone, leaves others that answer before any primary is there to be asked.
        failed = [...failed, replica];
      }
      return readPrimary(statement, asked, position);
    },
    async position() {
      const { rows } = await pool.query<{ position: string }>('SELECT pg_current_wal_insert_lsn()::text AS position');
      return reachable(readPosition(rows[0]?.position) ?? 0n);
    },
    serving: () => replicas.some((each) => each.serving),
    shared: () => reads.shared() + replicas.reduce((sum, each) => sum + each.shared(), 0),
    waiting: () => reads.waiting() + replicas.reduce((sum, each) => sum + each.waiting(), 0),
    reports: () => replicas.map((each) => each.report),
    async close() {
      await Promise.all([primary.close(), ...replicas.map((each) => each.close())]);
    },
  };
}

/** Whether a read that failed on a replica may be answered by the primary; what is too long or too dear is so there too. */
function isReplicas(error: unknown): boolean {
  const failure = databaseFailure(error)?.code;
  if (failure === 'DATABASE_UNAVAILABLE' || failure === 'DATABASE_BUSY') return true;
  return ofReplicas.has(String((error as { code?: unknown }).code));
}
