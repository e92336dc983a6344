/**
 * How far into the log of the primary somebody has seen, and what a request has read: one object for all reads of one request.
 * Positions are PostgreSQL's LSNs, as numbers.
 */
export class Position {
  /** What whoever asks has seen before: nothing older is read for him. */
  readonly needed: bigint;
  /** Up to where everything is surely in what was read on a replica; null where nothing was. */
  least: bigint | null = null;
  /** Whether everything further is read on the primary: a mutation's answer, and what depends on which transactions are under way. */
  primary = false;
  /** The server that the request reads on: one server never shows an older state than before. */
  server: object | null = null;
  #most: bigint | null = null;

  constructor(needed = 0n) {
    this.needed = needed;
  }

  /** Notes that nothing beyond a position is in what was read or written. */
  note(most: bigint): void {
    if (this.#most === null || most > this.#most) this.#most = most;
  }

  /**
   * What whoever asks has seen once this request is answered. Less than he needed where the primary says that there is less: then
   * he has seen another primary's log, or nothing of the kind.
   */
  get seen(): bigint {
    return this.#most ?? this.needed;
  }
}

/**
 * The position of a write of which nobody could say where it lies in the log: beyond everything. No replica reaches it, so whoever brings it
 * is answered by the primary, which tells him the true one.
 */
export const beyondEverything = 0xffff_ffff_ffff_ffffn;

const written = /^([0-9A-F]{1,8})\/([0-9A-F]{1,8})$/i;

/** Reads a position as PostgreSQL writes it, such as `0/16B3748`; null for any other text. */
export function readPosition(text: string | null | undefined): bigint | null {
  const [, high, low] = written.exec(text ?? '') ?? [];
  return high === undefined ? null : (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}

/** Writes a position as PostgreSQL does. */
export function writePosition(position: bigint): string {
  const hex = (part: bigint) => part.toString(16).toUpperCase();
  return `${hex(position >> 32n)}/${hex(position & 0xffff_ffffn)}`;
}

const page = 8_192n;
const headers: readonly bigint[] = [24n, 40n];

/**
 * A position of PostgreSQL's as one that a replica reaches: where the log ends with a page, the primary tells the place
 * behind the next page's header, and a replica the page's end.
 */
export function reachable(position: bigint): bigint {
  const within = position % page;
  return headers.includes(within) ? position - within : position;
}
