import { preparedMessage } from './preparedMessage.ts';
import { abandoned, type Connection, type Reading } from './reading.ts';

const deadlock = '40P01';

/** One whose reading waits for its turn, or is on its way. */
export interface Queued {
  readonly reading: Reading;
  /** Since when it waits, by `performance.now()`. */
  readonly since: number;
  /** Whether nobody waits for its answer any more. */
  readonly isLeft: boolean;
  /** Whether it is to share a connection with nobody. */
  readonly goesAlone: boolean;
  /** A connection takes the reading. */
  begin(): void;
  /** Its connection was lost by another's fault: it waits again, with a reading like the first, and will go alone. */
  recall(): void;
  /** The reading is answered, or an error says why not. */
  done(error: Error | undefined): void;
}

/**
 * Several readings of prepared statements on their way through one connection: PostgreSQL gets all of them in one message, carries out one
 * after the other, each with a snapshot of its own, and sends the answers back together. Each is told of its end when its own answer has come.
 */
export class Pipeline<Member extends Queued = Queued> {
  /** pg keeps the books of what a connection has taken in by these; all of this is taken in already. */
  readonly name = '';
  readonly text = '';
  /** Given by whoever runs it; called when the connection is free again, or broken. */
  callback: ((error: Error | null) => void) | undefined;
  readonly #members: readonly Member[];
  #answered = 0;

  constructor(members: readonly Member[]) {
    this.#members = members;
  }

  /** What each of its statements asks. */
  get texts(): readonly string[] {
    return this.#members.map(({ reading }) => reading.statement.text);
  }

  /** Those that have no answer yet; the first of them is the one that an error is about. */
  get unanswered(): readonly Member[] {
    return this.#members.slice(this.#answered);
  }

  /**
   * Whether an error is the fault of another than the one that it is about. Who left had the connection give up what it was at, and
   * that may have been another's; and locks are kept until the last is done.
   */
  isAnothers(error: Error & { readonly code?: unknown }): boolean {
    const culprit = this.#members[this.#answered]?.reading;
    if (culprit?.isCancelled) return false;
    return (error.code === deadlock && this.#answered > 0) || this.#isCancelled;
  }

  get #isCancelled(): boolean {
    return this.#members.some(({ reading }) => reading.isCancelled);
  }

  submit(given: object): null {
    // pg declares less of a connection than it has.
    const connection = given as Connection;
    const { stream } = connection;
    for (const { reading } of this.#members) reading.begin(connection);
    const message = preparedMessage(this.#members.flatMap(({ reading }) => reading.executions()));
    if (stream.writable) stream.write(message);
    return null;
  }

  handleDataRow(row: { readonly fields: readonly (string | null)[] }): void {
    this.#members[this.#answered]?.reading.handleDataRow(row);
  }

  handleCommandComplete(): void {
    const member = this.#members[this.#answered];
    if (!member) return;
    member.reading.handleCommandComplete();
    if (!member.reading.isAnswered) return;
    this.#answered += 1;
    member.done(undefined);
  }

  handleReadyForQuery(): void {
    // A cancellation may still be on its way, and must not meet the connection's next statement: an error closes it.
    this.callback?.(this.#isCancelled ? abandoned() : null);
  }

  handleError(error: Error): void {
    this.callback?.(error);
  }
}
