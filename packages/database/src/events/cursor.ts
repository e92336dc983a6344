import { eventErrors } from '../errors/events.ts';

/** A place in the line of events. Everything up to it has been told. */
export interface EventCursor {
  /** Names the line: another one after the database was restored. */
  readonly epoch: string;
  /** Of the entry that was told last. */
  readonly stamp: string;
  /** The entry among those of its stamp; null for all of them. */
  readonly position: string | null;
  /** How many of the entry's records were told; null for all of them. */
  readonly told: number | null;
}

/** Writes a cursor. Opaque to whoever follows. */
export function encodeEventCursor({ epoch, stamp, position, told }: EventCursor): string {
  return [epoch, stamp, position, told].filter((part) => part !== null).join('.');
}

const form = /^([0-9a-f]{8})\.(\d{1,18})(?:\.(\d{1,18})(?:\.(\d{1,4}))?)?$/;

/**
 * Reads a cursor.
 *
 * @throws EVENTS_CURSOR_INVALID
 */
export function decodeEventCursor(text: string): EventCursor {
  const [, epoch, stamp, position = null, told = null] = form.exec(text) ?? [];
  if (!epoch || !stamp) throw eventErrors.EVENTS_CURSOR_INVALID();
  return { epoch, stamp, position, told: told === null ? null : Number(told) };
}

/** What the log of events says of itself, as of one snapshot. */
export interface EventLine {
  readonly epoch: string;
  /** Up to which stamp everything has ended. */
  readonly horizon: string;
  /** The last event that is kept no more. */
  readonly forgotten: { readonly stamp: string; readonly position: string };
}

/**
 * Checks that nothing after a cursor is missing from the log.
 *
 * @throws EVENTS_CURSOR_GONE
 */
export function checkEventCursor({ epoch, stamp, position }: EventCursor, line: EventLine): void {
  const [at, last] = [BigInt(stamp), BigInt(line.forgotten.stamp)];
  const follows = epoch === line.epoch && at <= BigInt(line.horizon);
  const kept = at > last || (at === last && (position === null || BigInt(position) >= BigInt(line.forgotten.position)));
  if (!follows || !kept) throw eventErrors.EVENTS_CURSOR_GONE();
}
