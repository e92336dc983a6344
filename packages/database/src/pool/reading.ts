import pg from 'pg';
import { type Execution, preparedMessage } from './preparedMessage.ts';

/** What pg's connection offers to queries of other people's making. */
export interface Connection {
  readonly stream: { readonly writable: boolean; write(message: Buffer): void; cork(): void; uncork(): void };
  /** Texts of the named statements that PostgreSQL has already taken in, by name. */
  readonly parsedStatements: Readonly<Record<string, string>>;
  parse(message: { name: string; text: string; types: readonly number[] }): void;
  bind(message: { portal: string; statement: string; values: readonly unknown[] }): void;
  execute(message: { portal: string; rows: number }): void;
  sync(): void;
}

// pg exports it and does not declare it.
const { prepareValue } = (pg as typeof pg & { utils: { prepareValue(value: unknown): unknown } }).utils;

/** How long what was abandoned may still take, in milliseconds. */
const soon = 50;

/** One statement that returns one JSON column, or one of text, in one row. */
export interface Statement {
  /** Makes it a prepared statement, which each connection keeps; name only what is asked often. */
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /** Whether its value is given as the text that PostgreSQL wrote; parsed where it is left out. */
  readonly asText?: boolean | undefined;
}

/**
 * A statement of one column and one row at most, on its way through a connection. pg's own query asks to have the
 * columns described, and builds an object for the result, each of its fields and each row; of this one, all is known.
 */
export class Reading {
  /** What it asks, to be asked again. */
  readonly statement: Statement;
  /** Those of what the connection answers next, by which pg keeps the books of what it has taken in. */
  name: string;
  text: string;
  readonly values: readonly unknown[];
  readonly #executions: readonly Execution[];
  /** Given by the client that runs it; the answer is to be {@link take taken}. */
  callback: ((error: Error | null) => void) | undefined;
  /** How many characters its answer had. */
  length = 0;
  #value: string | null = null;
  #connection: Connection | undefined;
  #cancelled = false;
  #complete = false;

  constructor(statement: Statement) {
    const { name, text, values } = statement;
    this.statement = statement;
    this.name = name ?? '';
    this.text = text;
    // Whatever throws must throw before the first message is sent.
    this.values = values.map(prepareValue);
    // Whether these are texts is looked at before they are sent.
    this.#executions = [{ name: this.name, values: this.values as Execution['values'] }];
  }

  /** Whether another asks the same. */
  asksTheSame({ statement, values }: Reading): boolean {
    if (statement.text !== this.statement.text) return false;
    return values.length === this.values.length && values.every((value, index) => value === this.values[index]);
  }

  /** Whether a connection has taken it. */
  get sent(): boolean {
    return this.#connection !== undefined;
  }

  /**
   * Nobody waits for it any more: it is not sent; where it was, and is not answered soon either, PostgreSQL is asked to give up what its
   * connection is at. Most are answered by then, and neither side loses a connection.
   */
  abandon(cancel: (connection: object) => void): void {
    if (!this.#connection || this.#complete) return;
    setTimeout(() => {
      if (!this.#connection || this.#complete) return;
      this.#cancelled = true;
      cancel(this.#connection);
    }, soon).unref();
  }

  /** Whether PostgreSQL was asked to give up what its connection is at. */
  get isCancelled(): boolean {
    return this.#cancelled;
  }

  /** Whether all that it asks was answered. */
  get isAnswered(): boolean {
    return this.#complete;
  }

  /** Whether a connection has prepared all that it asks, so that it may go there in one message. */
  isPreparedOn({ parsedStatements }: Connection): boolean {
    for (const { name, values } of this.executions()) {
      if (name === '' || parsedStatements[name] === undefined) return false;
      // Whatever is no text is for pg to write.
      for (const value of values) if (value !== null && typeof value !== 'string') return false;
    }
    return true;
  }

  /** What a connection that has prepared all of it is to carry out. */
  executions(): readonly Execution[] {
    return this.#executions;
  }

  /** A connection takes it. */
  begin(connection: Connection): void {
    this.#connection = connection;
  }

  submit(given: object): null {
    // pg declares less of a connection than it has.
    const connection = given as Connection;
    this.begin(connection);
    if (this.isPreparedOn(connection)) {
      if (connection.stream.writable) connection.stream.write(preparedMessage(this.executions()));
      return null;
    }
    connection.stream.cork();
    try {
      this.send(connection);
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
    return null;
  }

  /** Writes the statement's messages, all but the one that ends them. */
  protected send(connection: Connection): void {
    sendStatement(connection, this.name, this.text, this.values);
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    this.#value = fields[0] ?? null;
  }

  handleCommandComplete(): void {
    this.#complete = true;
  }

  handleReadyForQuery(): void {
    // A cancellation may still be on its way, and must not meet the connection's next statement: an error closes it.
    this.callback?.(this.#cancelled ? abandoned() : null);
  }

  /** The answer, once: connections keep their last statement, which is not to keep the answer as well. Null when no row came. */
  take(): string | null {
    const value = this.#value;
    this.#value = null;
    return value;
  }

  handleError(error: Error): void {
    this.callback?.(error);
  }
}

/** Writes the messages that have a statement carried out; a named one is taken in once by each connection. */
export function sendStatement(connection: Connection, name: string, text: string, values: readonly unknown[]): void {
  if (name === '' || connection.parsedStatements[name] === undefined) connection.parse({ name, text, types: [] });
  connection.bind({ portal: '', statement: name, values });
  connection.execute({ portal: '', rows: 0 });
}

/** What becomes of a read that nobody waits for. */
export function abandoned(): Error {
  return new Error('Nobody waits for this read any more.');
}
