import pg from 'pg';
import { preparedMessage } from './preparedMessage.ts';

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
  /** Given by the client that runs it; the answer is to be {@link take taken}. */
  callback: ((error: Error | null) => void) | undefined;
  /** Called when a connection takes the statement, before its first message. */
  onSend: (() => void) | undefined;
  /** How many characters its answer had. */
  length = 0;
  #value: string | null = null;
  #connection: Connection | undefined;
  #abandoned = false;

  constructor(statement: Statement) {
    const { name, text, values } = statement;
    this.statement = statement;
    this.name = name ?? '';
    this.text = text;
    // Whatever throws must throw before the first message is sent.
    this.values = values.map(prepareValue);
  }

  /** The same for two readings that ask the same. */
  key(): string {
    return `${this.text}\u0000${JSON.stringify(this.values)}`;
  }

  /** Whether a connection has taken it. */
  get sent(): boolean {
    return this.#connection !== undefined;
  }

  /** Nobody waits for it any more: it is not sent, or its connection is given up by PostgreSQL's leave. */
  abandon(cancel: (connection: object) => void): void {
    this.#abandoned = true;
    this.#tellSent();
    if (this.#connection) cancel(this.#connection);
  }

  submit(given: object): Error | null {
    // pg declares less of a connection than it has.
    const connection = given as Connection;
    if (this.#abandoned) return abandoned();
    this.#connection = connection;
    this.#tellSent();
    const message = this.whole(connection);
    if (message) {
      if (connection.stream.writable) connection.stream.write(message);
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

  /** All its messages in one piece; null where they are written one by one. */
  protected whole({ parsedStatements }: Connection): Buffer | null {
    const isPrepared = this.name !== '' && parsedStatements[this.name] !== undefined;
    return isPrepared ? preparedMessage(this.name, this.values) : null;
  }

  /** Writes the statement's messages, all but the one that ends them. */
  protected send(connection: Connection): void {
    sendStatement(connection, this.name, this.text, this.values);
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    this.#value = fields[0] ?? null;
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    // A cancellation may still be on its way, and must not meet the connection's next statement: an error closes it.
    this.callback?.(this.#abandoned ? abandoned() : null);
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

  /** Whoever is told holds the answer, and is forgotten therefore. */
  #tellSent(): void {
    const tell = this.onSend;
    this.onSend = undefined;
    tell?.();
  }
}

/** Writes the messages that have a statement carried out; a named one is taken in once by each connection. */
export function sendStatement(connection: Connection, name: string, text: string, values: readonly unknown[]): void {
  if (name === '' || connection.parsedStatements[name] === undefined) connection.parse({ name, text, types: [] });
  connection.bind({ portal: '', statement: name, values });
  connection.execute({ portal: '', rows: 0 });
}

function abandoned(): Error {
  return new Error('Nobody waits for this read any more.');
}
