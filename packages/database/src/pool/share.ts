import type pg from 'pg';

/** What is left to one operation, all its reads together; whoever asks keeps it, and gives it along with each. */
export interface Allowance {
  /** How many characters of JSON its answers may still have. */
  characters: number;
  /** Filled by the reads. */
  share?: Share;
}

/** An operation has used up the time that PostgreSQL may work for it. The code is that of a statement that takes too long. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
  readonly code = '57014';

  constructor() {
    super('PostgreSQL has worked on this operation as long as it may.');
  }
}

/** A statement on which PostgreSQL works. */
export interface UnderWay {
  /** The time of its operation is over. */
  late(): void;
}

/** What one operation has of the connections and of PostgreSQL's time. */
export class Share {
  readonly #limit: number;
  /** How many statements it may always have under way. */
  readonly #most: number;
  readonly #pool: pg.Pool;
  /** Made for the first who waits. */
  #waiting: (() => void)[] | null = null;
  readonly #underWay: UnderWay[] = [];
  #taken = 0;
  #used = 0;
  #since = 0;

  constructor(pool: pg.Pool, limit: number) {
    this.#pool = pool;
    this.#limit = limit;
    this.#most = Math.max(2, Math.ceil(pool.options.max / 4));
  }

  /**
   * Takes a turn: at once while the operation has few statements under way, or while so many connections are free that
   * others find some; else a promise of one. Give it back by {@link leave}.
   */
  enter(): Promise<void> | null {
    if (this.#taken < this.#most || freeOf(this.#pool) > this.#most) {
      this.#taken += 1;
      return null;
    }
    this.#waiting ??= [];
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push(resolve);
    return promise;
  }

  leave(): void {
    const next = this.#waiting?.shift();
    if (next) next();
    else this.#taken -= 1;
  }

  /** PostgreSQL begins to work on a statement; it is told when the operation's time is over before it ends. */
  begin(statement: UnderWay): void {
    this.#settle();
    this.#underWay.push(statement);
  }

  end(statement: UnderWay): void {
    this.#settle();
    const at = this.#underWay.indexOf(statement);
    if (at >= 0) this.#underWay.splice(at, 1);
  }

  get idle(): boolean {
    return this.#underWay.length === 0;
  }

  /** Whether the time is over; what is under way is given up then. */
  isOver(): boolean {
    if (!this.idle) this.#settle();
    if (this.#used < this.#limit) return false;
    for (const statement of [...this.#underWay]) statement.late();
    return true;
  }

  /** Statements that run at the same time use it up together. */
  #settle(): void {
    const now = performance.now();
    this.#used += this.#underWay.length * (now - this.#since);
    this.#since = now;
  }
}

/** The shares of all operations under way. */
export interface Shares {
  /** The one of an operation, made for its first read. */
  of(allowance: Allowance): Share;
  /** Measures the time of a statement from now on, until it ends. */
  begin(share: Share, statement: UnderWay): void;
  end(share: Share, statement: UnderWay): void;
}

/** How many connections nobody has or waits for. */
function freeOf({ idleCount, totalCount, waitingCount, options }: pg.Pool): number {
  return idleCount + options.max - totalCount - waitingCount;
}

/** Gives each operation its share, and looks now and then whose time is over. */
export function createShares(pool: pg.Pool, limit: number): Shares {
  const working = new Set<Share>();
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    for (const share of working) if (share.isOver()) working.delete(share);
    if (working.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
  return {
    of(allowance) {
      allowance.share ??= new Share(pool, limit);
      return allowance.share;
    },
    begin(share, statement) {
      share.begin(statement);
      working.add(share);
      timer ??= setInterval(look, lookEvery).unref();
    },
    end(share, statement) {
      share.end(statement);
      if (share.idle) working.delete(share);
    },
  };
}

/** In milliseconds: a deadline of seconds need not be kept more exactly. */
const lookEvery = 100;
