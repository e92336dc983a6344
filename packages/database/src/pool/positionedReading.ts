import { reachable, readPosition } from './position.ts';
import type { Execution } from './preparedMessage.ts';
import { type Connection, Reading, type Statement, sendStatement } from './reading.ts';

/** A statement about the log, which is sent along with each read. */
interface Asking {
  readonly name: string;
  readonly text: string;
}

/** What is asked before a read and after it, in the same message and so for no way there and back. */
export interface Around {
  /** Up to where everything is surely in what is read; null where that cannot be known. */
  readonly before: Asking | null;
  /** Beyond all that may be in what was read; null on a server of the other kind. */
  readonly after: Asking;
}

/**
 * A replica says before how far it has replayed, and after how far the log has come to it: a commit is seen a moment before it
 * counts as replayed, and never before it has come.
 */
export const onReplica: Around = {
  before: {
    name: 'plangraph replayed',
    text: 'SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() END::text',
  },
  after: {
    name: 'plangraph received',
    text: 'SELECT CASE WHEN pg_is_in_recovery() THEN greatest(pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn()) END::text',
  },
};

/** On the primary a commit is in the log before it is seen, so the log's end tells what may have been seen, and nothing what surely was. */
export const onPrimary: Around = {
  before: null,
  after: {
    name: 'plangraph inserted',
    text: 'SELECT CASE WHEN NOT pg_is_in_recovery() THEN pg_current_wal_insert_lsn() END::text',
  },
};

/** The same without names, for connections on which nothing can be prepared. */
export function unnamed({ before, after }: Around): Around {
  return { before: before && { ...before, name: '' }, after: { ...after, name: '' } };
}

/** A reading that tells at which position of the log it was made. Each of its statements takes a snapshot of its own, in this order. */
export class PositionedReading extends Reading {
  /** Everything up to here is in what was read; null on the primary, and on a replica that is one no more. */
  least: bigint | null = null;
  /** Nothing beyond this is in what was read; null on a server of the other kind. */
  most: bigint | null = null;
  readonly #around: Around;
  readonly #executions: readonly Execution[];
  /** At which of the three it is: before, the read itself, and after. */
  #at: number;

  constructor(statement: Statement, around: Around) {
    super(statement);
    this.#around = around;
    const { before, after } = around;
    const asked = [before, { name: statement.name ?? '', values: this.values }, after];
    this.#executions = asked.flatMap((each) => (each ? [{ values: [], ...each } as Execution] : []));
    this.#at = before ? 0 : 1;
  }

  override handleDataRow(row: { readonly fields: readonly (string | null)[] }): void {
    const position = this.#at === 1 ? null : readPosition(row.fields[0]);
    if (this.#at === 1) super.handleDataRow(row);
    else if (this.#at === 0) this.least = position;
    else this.most = position === null ? null : reachable(position);
  }

  override handleCommandComplete(): void {
    this.#at += 1;
    if (this.#at === 3) super.handleCommandComplete();
    if (this.#at === 1) this.#expect(this.statement);
    else if (this.#at === 2) this.#expect(this.#around.after);
  }

  protected override send(connection: Connection): void {
    const { before, after } = this.#around;
    const { name = '', text } = this.statement;
    if (before) sendStatement(connection, before.name, before.text, []);
    sendStatement(connection, name, text, this.values);
    sendStatement(connection, after.name, after.text, []);
    if (before) this.#expect(before);
  }

  override executions(): readonly Execution[] {
    return this.#executions;
  }

  /** pg notes that a statement was taken in by the name and the text that stand here when it was. */
  #expect({ name = '', text }: Pick<Statement, 'name' | 'text'>): void {
    this.name = name;
    this.text = text;
  }
}
