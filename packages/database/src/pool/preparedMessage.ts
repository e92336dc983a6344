const bind = 'B'.charCodeAt(0);
const execute = 'E'.charCodeAt(0);
const sync = 'S'.charCodeAt(0);

/** What carries out all of a portal without a name: the message Execute, and Sync after it. */
const ending = Buffer.from([execute, 0, 0, 0, 9, 0, 0, 0, 0, 0, sync, 0, 0, 0, 4]);

/**
 * The messages that have a prepared statement carried out, in one piece: Bind, Execute and Sync, as PostgreSQL's protocol has them. pg writes
 * each by itself, which the socket has to gather. All values are texts; null where one is none, and pg is to write it.
 */
export function preparedMessage(name: string, values: readonly unknown[]): Buffer | null {
  let size = 1 + 4 + 1 + Buffer.byteLength(name) + 1 + 2 + 2 + 2;
  for (const value of values) {
    if (value !== null && typeof value !== 'string') return null;
    size += 4 + (value === null ? 0 : Buffer.byteLength(value));
  }
  const message = Buffer.allocUnsafe(size + ending.length);
  message[0] = bind;
  message.writeInt32BE(size - 1, 1);
  message[5] = 0;
  let at = 6 + message.write(name, 6);
  message[at] = 0;
  message.writeInt16BE(0, at + 1); // all parameters are texts
  at = message.writeInt16BE(values.length, at + 3);
  for (const value of values as readonly (string | null)[]) {
    if (value === null) {
      at = message.writeInt32BE(-1, at);
      continue;
    }
    const length = message.write(value, at + 4);
    message.writeInt32BE(length, at);
    at += 4 + length;
  }
  at = message.writeInt16BE(0, at); // so are all columns
  ending.copy(message, at);
  return message;
}
