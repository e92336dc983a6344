import type pg from 'pg';

/** Gives a connection back; with an error, it is closed. */
export type Release = (error?: Error) => void;

/** Who reads through a pool. */
export interface Reader {
  /** How many connections it has, and how many readings wait for one. */
  counts(): { readonly held: number; readonly waiting: number };
  /** A place in the pool's queue led to a connection. */
  lent(client: pg.PoolClient, release: Release): void;
  /** It led to none. */
  failed(error: Error | undefined): void;
}

/** The places that reads have in the queue of their pool, beside those of whoever else wants a connection. */
export class Places {
  readonly #pool: pg.Pool;
  readonly #reader: Reader;
  #taken = 0;
  /** Those for which no connection is being made. */
  #inLine = 0;
  #isAsking = false;

  constructor(pool: pg.Pool, reader: Reader) {
    this.#pool = pool;
    this.#reader = reader;
  }

  /** For how many connections the pool was asked that it has not lent yet. */
  get taken(): number {
    return this.#taken;
  }

  /** Whether others wait for a connection too. */
  get othersWait(): boolean {
    return this.#pool.waitingCount > this.#inLine;
  }

  /**
   * Takes a place for each reading that waits. With the connections that the reader has they are no more than there are connections; but where
   * others wait too, each has its place among them.
   */
  take(): void {
    // A pool that is closed answers while it is asked.
    if (this.#isAsking) return;
    this.#isAsking = true;
    while (this.#isWanted()) this.#ask();
    this.#isAsking = false;
  }

  #isWanted(): boolean {
    const { held, waiting } = this.#reader.counts();
    return this.#taken < waiting && (this.#taken + held < this.#pool.options.max || this.othersWait);
  }

  #ask(): void {
    const { waitingCount } = this.#pool;
    let isInLine = false;
    this.#taken += 1;
    const lent = (error: Error | undefined, client: pg.PoolClient | undefined, release: Release) => {
      this.#taken -= 1;
      if (isInLine) this.#inLine -= 1;
      if (client) this.#reader.lent(client, release);
      else this.#reader.failed(error);
    };
    try {
      this.#pool.connect(lent);
    } catch (error) {
      // A client that cannot even be made, as for a certificate that is not there.
      lent(error as Error, undefined, () => {});
      return;
    }
    isInLine = this.#pool.waitingCount > waitingCount;
    if (isInLine) this.#inLine += 1;
  }
}
