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

/** The connections that all operations have together. */
interface Connections {
  /** How many of them nobody has or waits for. */
  readonly free: number;
}

/** What one operation has of the connections and of PostgreSQL's time. */
export class Share {
  readonly #limit: number;
  /** How many statements it may always have under way. */
  readonly #most: number;
  readonly #connections: Connections;
  /** Made for the first who waits. */
  #waiting: (() => void)[] | null = null;
  readonly #underWay: UnderWay[] = [];
  /** Where it stands among those that have statements under way; null while it has none. */
  place: number | null = null;
  #taken = 0;
  #used = 0;
  #since = 0;

  constructor(connections: Connections, all: number, limit: number) {
    this.#connections = connections;
    this.#limit = limit;
    this.#most = Math.max(2, Math.ceil(all / 4));
  }

  /**
   * Takes a turn: at once while the operation has few statements under way, or while so many connections are free that
   * others find some; else a promise of one. Give it back by {@link leave}.
   */
  enter(): Promise<void> | null {
    if (this.#taken < this.#most || this.#connections.free > this.#most) {
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

/** Gives each operation its share, and looks now and then whose time is over. */
export function createShares(connections: Connections, all: number, limit: number): Shares {
  const working = new Working();
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    for (const share of working.all()) if (share.isOver()) working.remove(share);
    if (!working.isEmpty) return;
    clearInterval(timer);
    timer = undefined;
  };
  return {
    of(allowance) {
      allowance.share ??= new Share(connections, all, limit);
      return allowance.share;
    },
    begin(share, statement) {
      share.begin(statement);
      working.add(share);
      timer ??= setInterval(look, lookEvery).unref();
    },
    end(share, statement) {
      share.end(statement);
      if (share.idle) working.remove(share);
    },
  };
}

/** In milliseconds: a deadline of seconds need not be kept more exactly. */
const lookEvery = 100;

/**
 * The shares that have statements under way. No Set, whose table leads to the one that it becomes when it grows: once V8 has taken a table for
 * old, all that come after live until the next great collection, and with them every operation that was ever in one.
 */
class Working {
  readonly #shares: Share[] = [];

  get isEmpty(): boolean {
    return this.#shares.length === 0;
  }

  all(): readonly Share[] {
    return [...this.#shares];
  }

  add(share: Share): void {
    if (share.place !== null) return;
    share.place = this.#shares.length;
    this.#shares.push(share);
  }

  /** The last takes the place that becomes free. */
  remove(share: Share): void {
    const { place } = share;
    if (place === null) return;
    share.place = null;
    const last = this.#shares.pop();
    if (!last || last === share) return;
    this.#shares[place] = last;
    last.place = place;
  }
}
