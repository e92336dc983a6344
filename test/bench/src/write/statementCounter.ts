import { mkdtempSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Stands between a server and PostgreSQL, and counts what is executed. */
export interface StatementCounter {
  /** Where the server finds PostgreSQL. */
  readonly url: string;
  count(): number;
  close(): void;
}

const socketName = '.s.PGSQL.5432';
/** Messages by which a client has something executed: a text of its own, and what was prepared. */
const executing = new Set(['Q'.charCodeAt(0), 'E'.charCodeAt(0)]);

/** Opens one in front of an embedded PostgreSQL, which listens on a socket. */
export async function countStatements(url: string): Promise<StatementCounter> {
  const address = new URL(url);
  const target = join(address.searchParams.get('host') ?? '', socketName);
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-bench-'));
  let executed = 0;
  const server = createServer((client) => {
    const database = connect(target);
    const read = messageReader((type) => {
      if (executing.has(type)) executed += 1;
    });
    client.on('data', read);
    client.pipe(database).pipe(client);
    client.on('error', () => database.destroy());
    database.on('error', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(join(folder, socketName), resolve));
  address.searchParams.set('host', folder);
  return { url: address.href, count: () => executed, close: () => void server.close() };
}

/** Reads the types of a client's messages. The first has none: it is a length and the facts of the start. */
function messageReader(see: (type: number) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let started = false;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = started ? 1 : 0;
      if (rest.length < head + 4) return;
      const length = head + rest.readInt32BE(head);
      if (rest.length < length) return;
      if (started) see(rest[0] as number);
      started = true;
      rest = rest.subarray(length);
    }
  };
}
