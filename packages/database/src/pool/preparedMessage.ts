const bind = 'B'.charCodeAt(0);
const execute = 'E'.charCodeAt(0);

/** What carries out all of a portal without a name: the message Execute. */
const carryOut = Buffer.from([execute, 0, 0, 0, 9, 0, 0, 0, 0, 0]);
/** What ends all that was sent since the last one: the message Sync. */
const sync = Buffer.from(['S'.charCodeAt(0), 0, 0, 0, 4]);

/** One carrying out of a statement that the connection has prepared. */
export interface Execution {
  readonly name: string;
  /** Texts; null where one is none. */
  readonly values: readonly (string | null)[];
}

/**
 * The messages that have prepared statements carried out one after the other, in one piece: Bind and Execute for each, and one Sync, as
 * PostgreSQL's protocol has them. pg writes each message by itself, which the socket has to gather.
 */
export function preparedMessage(executions: readonly Execution[]): Buffer {
  const message = Buffer.allocUnsafe(executions.reduce((size, each) => size + sizeOf(each), sync.length));
  let at = 0;
  for (const each of executions) at = write(each, message, at);
  sync.copy(message, at);
  return message;
}

function sizeOf({ name, values }: Execution): number {
  let size = 1 + 4 + 1 + Buffer.byteLength(name) + 1 + 2 + 2 + 2 + carryOut.length;
  for (const value of values) size += 4 + (value === null ? 0 : Buffer.byteLength(value));
  return size;
}

/** Writes Bind and Execute; gives where they end. */
function write({ name, values }: Execution, message: Buffer, start: number): number {
  message[start] = bind;
  message[start + 5] = 0; // the portal has no name
  let at = start + 6 + message.write(name, start + 6);
  message[at] = 0;
  message.writeInt16BE(0, at + 1); // all parameters are texts
  at = message.writeInt16BE(values.length, at + 3);
  for (const value of values) {
    if (value === null) {
      at = message.writeInt32BE(-1, at);
      continue;
    }
    const length = message.write(value, at + 4);
    message.writeInt32BE(length, at);
    at += 4 + length;
  }
  at = message.writeInt16BE(0, at); // so are all columns
  message.writeInt32BE(at - start - 1, start + 1);
  return at + carryOut.copy(message, at);
}
