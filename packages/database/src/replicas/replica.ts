import type pg from 'pg';
import { withoutPassword } from '../connection.ts';
import type { Log } from '../log.ts';
import { cut, lentBy } from '../pool/connections.ts';
import { endPool } from '../pool/endPool.ts';
import { makePool } from '../pool/makePool.ts';
import { readPosition } from '../pool/position.ts';
import { onReplica, PositionedReading, unnamed } from '../pool/positionedReading.ts';
import type { Statement } from '../pool/reading.ts';
import { createReads, type ReadOptions } from '../pool/reads.ts';
import { watchSilence } from '../pool/watchSilence.ts';
import type { PrimaryLog } from './primaryLog.ts';
import { openProbe, type Probe } from './probe.ts';

/** How a replica is, for metrics and for operators. */
export interface ReplicaReport {
  /** Its address, without the password. */
  readonly address: string;
  /** Whether reads are sent to it. */
  readonly serving: boolean;
  /** Why not; null while it serves. */
  readonly reason: string | null;
  /** For how long the primary has had something that it lacks, in seconds. */
  readonly behind: number;
  readonly underWay: number;
  /** How many reads it has answered. */
  readonly reads: number;
}

/** What one read on a replica gave, and where that lies in the log. */
export interface PositionedValue {
  readonly value: unknown;
  readonly least: bigint;
  readonly most: bigint;
}

export interface ReplicaOptions {
  readonly url: string;
  readonly size: number;
  readonly log: Log;
  readonly primary: PrimaryLog;
  readonly statementTimeout: number | undefined;
  readonly shareReads: boolean;
  readonly prepared: boolean;
  readonly onStatement: ((text: string) => void) | undefined;
  /** It serves no more when it is behind by more than this, in milliseconds, and again when by half. */
  readonly lag: number;
}

interface Told {
  readonly standby: boolean;
  readonly position: string | null;
  readonly system: string;
}

const question = `SELECT pg_is_in_recovery() AS standby, system_identifier::text AS system,
  CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() END::text AS position FROM pg_control_system()`;

interface Waiting {
  readonly position: bigint;
  tell(reached: boolean): void;
}

/** A replica: its connections, and what is known of how far it is. Not there until it has been heard of for the first time. */
export class Replica {
  readonly address: string;
  #serving = false;
  #reason: string | null = 'it has not answered yet';
  #underWay = 0;
  #answered = 0;
  #replayed = 0n;
  /** What somebody waited for in vain: whoever needs as much need not wait as well. */
  #vain: bigint | null = null;
  #waiting: Waiting[] = [];
  readonly #pool: pg.Pool;
  readonly #reads: ReturnType<typeof createReads>;
  readonly #probe: Probe;
  readonly #endWatch: () => void;
  readonly #options: ReplicaOptions;

  constructor(options: ReplicaOptions) {
    const { url, size, log, statementTimeout, onStatement, shareReads, prepared } = options;
    this.#options = options;
    this.address = withoutPassword(url);
    this.#pool = makePool({ url, size, log, statementTimeout, onStatement, connectionTimeout: patience });
    const make = (statement: Statement) => new PositionedReading(statement, prepared ? onReplica : unnamed(onReplica));
    this.#reads = createReads(this.#pool, { share: shareReads, time: statementTimeout, make, prepared });
    this.#endWatch = watchSilence(this.#pool, url, log);
    this.#probe = openProbe<Told>({
      url,
      question,
      hear: (told, reason) => this.#hear(told, reason),
      awaited: () => this.#waiting.length > 0,
    });
  }

  get serving(): boolean {
    return this.#serving;
  }

  get underWay(): number {
    return this.#underWay;
  }

  /** Whether it is known to have replayed as much. */
  has(position: bigint): boolean {
    return this.#replayed >= position;
  }

  /** Whether it is worth while to wait until it has replayed as much. */
  mayReach(position: bigint): boolean {
    return this.#vain === null || position < this.#vain;
  }

  get report(): ReplicaReport {
    const behind = this.#options.primary.behind(this.#replayed) / 1_000;
    const { address, serving, underWay } = this;
    return { address, serving, reason: this.#reason, behind, underWay, reads: this.#answered };
  }

  /** Waits until it has replayed as much, for so many milliseconds; gives whether it has. */
  reach(position: bigint, milliseconds: number): Promise<boolean> {
    if (this.has(position)) return Promise.resolve(true);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const waiting: Waiting = { position, tell: resolve };
    const late = setTimeout(() => {
      this.#waiting = this.#waiting.filter((each) => each !== waiting);
      if (this.#vain === null || position < this.#vain) this.#vain = position;
      resolve(false);
    }, milliseconds);
    this.#waiting.push(waiting);
    this.#probe.wake();
    return promise.finally(() => clearTimeout(late));
  }

  /** Reads, and tells where in the log; null where it turns out to be no replica. */
  async read(statement: Statement, options: ReadOptions): Promise<PositionedValue | null> {
    this.#underWay += 1;
    let least: bigint | null = null;
    let most: bigint | null = null;
    try {
      const value = await this.#reads.read(statement, options, (reading) => {
        ({ least, most } = reading as PositionedReading);
      });
      if (least === null || most === null) {
        this.leave('it is no replica');
        return null;
      }
      this.#note(least);
      this.#answered += 1;
      return { value, least, most };
    } finally {
      this.#underWay -= 1;
    }
  }

  shared(): number {
    return this.#reads.shared();
  }

  waiting(): number {
    return this.#reads.waiting();
  }

  /** Takes no more reads until it has been heard of again. */
  leave(reason: string): void {
    for (const each of this.#waiting.splice(0)) each.tell(false);
    this.#reason = reason;
    if (!this.#serving) return;
    this.#serving = false;
    this.#options.log.warn(`The replica ${this.address} takes no reads: ${reason}.`);
  }

  async close(): Promise<void> {
    for (const each of this.#waiting.splice(0)) each.tell(false);
    await this.#probe.close();
    await endPool(this.#pool);
    this.#endWatch();
  }

  #hear(told: Told | null, reason: string): void {
    if (!told) {
      this.leave(reason);
      // What is under way there would wait for an answer that does not come.
      for (const client of lentBy(this.#pool)) cut(client, 'the replica does not answer');
      return;
    }
    const { primary, lag } = this.#options;
    const position = readPosition(told.position);
    const foreign = isForeign(told, primary);
    if (position === null || foreign) {
      this.leave(foreign ?? 'it is no replica');
      return;
    }
    // A server that was made anew from a copy may be further back than the one before at its address.
    if (!this.#serving) this.#replayed = position;
    this.#note(position);
    const behind = primary.behind(position);
    if (behind > (this.#serving ? lag : lag / 2)) {
      this.leave(`it is ${Math.round(behind / 100) / 10} s behind`);
      return;
    }
    this.#reason = null;
    if (this.#serving) return;
    this.#serving = true;
    this.#options.log.info(`The replica ${this.address} takes reads.`);
  }

  #note(position: bigint): void {
    if (position > this.#replayed) this.#replayed = position;
    if (this.#vain !== null && this.#replayed >= this.#vain) this.#vain = null;
    if (this.#waiting.length === 0) return;
    const reached = this.#waiting.filter((each) => each.position <= this.#replayed);
    this.#waiting = this.#waiting.filter((each) => each.position > this.#replayed);
    for (const each of reached) each.tell(true);
  }
}

/** Why a server is no replica of this primary; null where it is one. */
function isForeign(told: Told, primary: PrimaryLog): string | null {
  if (!told.standby) return 'it is no replica';
  if (primary.system === null) return 'the primary has not answered yet';
  return told.system === primary.system ? null : 'it is a replica of another primary';
}

/** How long a connection to a replica may take: the primary answers meanwhile. In milliseconds. */
const patience = 2_000;
