import { DatabaseError, type LoggedEvent, readEvents } from '@plangraph/database';
import type { Pool } from './progress.ts';

/** What one statement did to rows of one table, as far as workers ask. */
export type LoggedChange = Pick<LoggedEvent, 'cursor' | 'noun' | 'verb' | 'ids' | 'moment' | 'writtenAt' | 'requestId'>;

/** Where a worker reads what happened: each change of a committed transaction once, in an order that each record’s history agrees with. */
export interface ChangeSource {
  /** Changes of some nouns after a cursor, or from the oldest that is kept, and the cursor to read on from. */
  read(after: string | null, nouns: readonly string[], limit: number): Promise<ReadChanges>;
}

/** Changes in their order, and how far they go. */
interface ReadChanges {
  readonly changes: readonly LoggedChange[];
  readonly cursor: string;
  /** Whether more can be read at once. */
  readonly more: boolean;
  /** Whether what came after the cursor is kept no more, or is of another line of events: it was read from the oldest that is kept. */
  readonly lost: boolean;
}

/** Reads the event log of a database (docs/adr/0059-the-event-log.md). */
export function logSource(pool: Pool): ChangeSource {
  const readFrom = async (cursor: string | null, nouns: readonly string[], limit: number, lost: boolean) => {
    const { events: changes, cursor: next, more } = await readEvents(pool, cursor, limit, nouns);
    return { changes, cursor: next, more, lost };
  };
  return {
    read(after, nouns, limit) {
      return readFrom(after, nouns, limit, false).catch((error) => {
        if (!(error instanceof DatabaseError) || error.code !== 'EVENTS_CURSOR_GONE') throw error;
        return readFrom(null, nouns, limit, true);
      });
    },
  };
}
