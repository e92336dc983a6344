import type pg from 'pg';
import { isCut } from '../failures.ts';
import { isLendable, wholeClient } from './connections.ts';
import { createPaces } from './pace.ts';
import { Pipeline, type Queued } from './pipeline.ts';
import { abandoned, type Connection, type Reading } from './reading.ts';

/** The most statements that go through a connection in one message, and how many milliseconds they may take together by what they took of late. */
const [mostTogether, longestTogether] = [16, 20] as const;

/** How many of those that wait are looked at for one that asks the same. */
const lookedAt = 64;

/** How often it is looked whether somebody has waited for too long, in milliseconds. */
const lookEvery = 500;

/**
 * The readings that wait for a connection of a pool. Whichever becomes free takes as many of them along as are known to be quick, in one
 * message: they would have waited for it one after the other, and each message there and back costs both sides as much as a quick
 * statement does. See docs/adr/0156-reads-that-wait-go-together.md.
 *
 * A connection on which something failed is lent no more.
 */
export class ReadQueue<Waiting extends Queued> {
  readonly #pool: pg.Pool;
  readonly #paces = createPaces();
  #waiting: Waiting[] = [];
  /** For how many connections the pool was asked that it has not lent yet, and how many it has lent. */
  #asking = 0;
  #held = 0;
  #isAsking = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** How many readings wait, beside those for whom the pool was asked for a connection. */
  get waiting(): number {
    return Math.max(0, this.#waiting.length - this.#asking);
  }

  /** Runs a reading on the next connection that is free, or fails it when none was for as long as one waits for the pool. */
  run(queued: Waiting): void {
    this.#waiting.push(queued);
    this.#ask();
  }

  /** One of the latest that wait, which asks the same. */
  find(reading: Reading): Waiting | undefined {
    const first = Math.max(0, this.#waiting.length - lookedAt);
    for (let at = this.#waiting.length - 1; at >= first; at -= 1) {
      const queued = this.#waiting[at];
      if (queued?.reading.asksTheSame(reading)) return queued;
    }
    return undefined;
  }

  /** How many connections nobody has or waits for. */
  get free(): number {
    const { idleCount, options, totalCount, waitingCount } = this.#pool;
    return idleCount + options.max - totalCount - waitingCount - this.waiting;
  }

  #ask(): void {
    // A pool that is closed answers while it is asked.
    if (this.#isAsking) return;
    this.#isAsking = true;
    while (this.#asking < this.#waiting.length && this.#asking + this.#held < this.#pool.options.max) {
      this.#asking += 1;
      this.#pool.connect(this.#lent);
    }
    this.#isAsking = false;
    if (this.waiting > 0) this.#timer ??= setInterval(this.#look, lookEvery).unref();
  }

  /** The pool looks after those for whom it was asked; the others are to wait no longer than they. */
  readonly #look = (): void => {
    const { connectionTimeoutMillis: patience = 0 } = this.#pool.options;
    const last = performance.now() - (patience || Number.POSITIVE_INFINITY);
    while (this.waiting > 0 && (this.#waiting[0]?.since ?? Number.POSITIVE_INFINITY) < last) {
      this.#waiting.shift()?.done(new Error('timeout exceeded when trying to connect')); // as pg's pool has it
    }
    if (this.waiting > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  };

  readonly #lent = (error: Error | undefined, client: pg.PoolClient | undefined, release: Release): void => {
    this.#asking -= 1;
    if (client) {
      this.#held += 1;
      this.#serve(client, release);
      return;
    }
    const first = this.#waiting.shift();
    // When whoever asks waits for it.
    if (first) process.nextTick(() => first.done(error));
    this.#ask();
  };

  /** Sends what waits, and what waits by then, until nothing does or others wait for the pool. */
  #serve(client: pg.PoolClient, release: Release): void {
    const members = this.#take(wholeClient(client).connection as object as Connection);
    const [first] = members;
    if (!first) {
      this.#giveBack(release);
      return;
    }
    const sent = members.length === 1 ? first.reading : new Pipeline(members);
    for (const each of members) each.begin();
    const began = performance.now();
    sent.callback = (failure) => {
      sent.callback = undefined;
      const took = (performance.now() - began) / members.length;
      for (const { reading } of members) if (reading.statement.name) this.#paces.note(reading.statement.name, took);
      const goesOn =
        !failure && this.#waiting.length > 0 && this.#pool.waitingCount <= this.#asking && isLendable(client);
      if (goesOn) this.#serve(client, release);
      else this.#giveBack(release, failure);
      if (!(sent instanceof Pipeline)) first.done(failure ?? undefined);
      else if (failure) this.#fail(sent.unanswered, failure);
    };
    client.query(sent);
  }

  /** Takes the next of those that wait, and with it whichever follow that are as quick and as ready. */
  #take(connection: Connection): readonly Waiting[] {
    const taken: Waiting[] = [];
    let together = 0;
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      const { reading } = next;
      const isLeft = reading.isAbandoned;
      together += isLeft ? 0 : this.#paces.of(reading.statement.name ?? '');
      const mayShare = !isLeft && together <= longestTogether && reading.mayShare(connection);
      if (taken.length > 0 && !isLeft && !mayShare) break;
      this.#waiting.shift();
      if (isLeft) next.done(abandoned());
      else taken.push(next);
      if (!isLeft && (!mayShare || taken.length === mostTogether)) break;
    }
    return taken;
  }

  /** A statement failed, and PostgreSQL has carried out none of those after it. */
  #fail([first, ...others]: readonly Waiting[], failure: Error): void {
    if (isCut(failure)) {
      for (const each of first ? [first, ...others] : others) each.done(failure);
      return;
    }
    // Who left had the connection give up what it was at, which may be another's.
    const isOthers = !first?.reading.isCancelled && others.some(({ reading }) => reading.isCancelled);
    const again = first && isOthers ? [first, ...others] : others;
    for (const { reading } of again) reading.recall();
    this.#waiting.unshift(...again);
    if (!isOthers) first?.done(failure);
    this.#ask();
  }

  #giveBack(release: Release, failure: Error | null = null): void {
    this.#held -= 1;
    release(failure ?? undefined);
    this.#ask();
  }
}

type Release = (error?: Error) => void;
