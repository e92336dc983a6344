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
