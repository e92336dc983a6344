import type pg from 'pg';
import { inVain } from '../failures.ts';
import { isLendable, wholeClient } from './connections.ts';
import { createPaces } from './pace.ts';
import { Pipeline, type Queued } from './pipeline.ts';
import { Places, type Release } from './places.ts';
import type { Connection, Reading } from './reading.ts';

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
  readonly #places: Places;
  #waiting: Waiting[] = [];
  #held = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
    this.#places = new Places(pool, {
      counts: () => ({ held: this.#held, waiting: this.#waiting.length }),
      lent: (client, release) => {
        this.#held += 1;
        this.#serve(client, release);
      },
      failed: (error) => this.#failFirst(error),
    });
    // After those who have waited in the pool's queue.
    pool.on('remove', () => setImmediate(() => this.#ask()));
  }

  /** How many readings wait, beside those for whom the pool was asked for a connection. */
  get waiting(): number {
    return Math.max(0, this.#waiting.length - this.#places.taken);
  }

  /** How many connections nobody has or waits for. */
  get free(): number {
    const { idleCount, options, totalCount, waitingCount } = this.#pool;
    return idleCount + options.max - totalCount - waitingCount - this.waiting;
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
      if (queued && !queued.isLeft && queued.reading.asksTheSame(reading)) return queued;
    }
    return undefined;
  }

  #ask(): void {
    this.#places.take();
    if (this.waiting > 0) this.#timer ??= setInterval(() => this.#look(), lookEvery).unref();
  }

  /** The pool looks after those for whom it was asked; the others are to wait no longer than they. */
  #look(): void {
    while (this.waiting > 0 && this.#hasWaited(this.#waiting[0])) this.#waiting.shift()?.done(new Error(inVain));
    this.#ask();
    if (this.waiting > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #hasWaited(queued: Queued | undefined): boolean {
    const { connectionTimeoutMillis: patience = 0 } = this.#pool.options;
    return queued !== undefined && patience > 0 && performance.now() - queued.since >= patience;
  }

  /** A place was given up. Its clock may have begun before the one who is first now. */
  #failFirst(error: Error | undefined): void {
    const [first] = this.#waiting;
    if (first && (error?.message !== inVain || this.#hasWaited(first))) {
      this.#waiting.shift();
      // When whoever asks waits for it.
      process.nextTick(() => first.done(error));
    }
    this.#ask();
  }

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
      if (!failure && this.#goesOn && isLendable(client)) this.#serve(client, release);
      else this.#giveBack(release, failure);
      if (!(sent instanceof Pipeline)) first.done(failure ?? undefined);
      else if (failure) this.#fail(sent, failure);
    };
    client.query(sent);
  }

  get #goesOn(): boolean {
    return this.#waiting.length > 0 && !this.#places.othersWait && !this.#pool.ending;
  }

  /** Takes the next of those that wait, and with it whichever follow that are as quick and as ready. */
  #take(connection: Connection): readonly Waiting[] {
    const taken: Waiting[] = [];
    let together = 0;
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      if (next.isLeft) {
        this.#waiting.shift();
        continue;
      }
      const { reading, goesAlone } = next;
      together += this.#paces.of(reading.statement.name ?? '');
      const mayShare = !goesAlone && together <= longestTogether && reading.isPreparedOn(connection);
      if (taken.length > 0 && !mayShare) break;
      this.#waiting.shift();
      taken.push(next);
      if (!mayShare || taken.length === mostTogether) break;
    }
    return taken;
  }

  /** A statement failed, and PostgreSQL has carried out none of those after it. */
  #fail(pipeline: Pipeline<Waiting>, failure: Error): void {
    const [first, ...others] = pipeline.unanswered;
    const isFirsts = first && !pipeline.isAnothers(failure);
    const again = first && !isFirsts ? [first, ...others] : others;
    for (const each of again) each.recall();
    this.#waiting.unshift(...again);
    if (isFirsts) first.done(failure);
    this.#ask();
  }

  #giveBack(release: Release, failure: Error | null = null): void {
    this.#held -= 1;
    release(failure ?? undefined);
    // The place of a connection that is closed is theirs who wait in the pool's queue.
    if (!failure || !this.#places.othersWait) this.#ask();
  }
}
