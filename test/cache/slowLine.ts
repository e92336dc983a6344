import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A way to PostgreSQL that can be slow, or dead without anyone being told. */
export interface SlowLine {
  /** The database's address along this line. */
  readonly url: string;
  /** How long what PostgreSQL says is under way, in milliseconds; asked anew for everything it says. */
  delay: () => number;
  /** While true, nothing comes through, and no connection is closed. */
  dead: boolean;
  close(): Promise<void>;
}

/** Lays a line to the database at an address. */
export async function laySlowLine(url: string): Promise<SlowLine> {
  const sockets = new Set<Socket>();
  const state = { delay: () => 0, dead: false };
  const server = createServer((near) => {
    const far = connect(addressOf(url));
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.once('close', () => sockets.delete(socket));
    }
    near.on('data', (chunk) => far.write(chunk));
    near.on('close', () => far.destroy());
    far.on('close', () => near.end());
    carry(far, near);
  });

  const carry = (from: Socket, to: Socket): void => {
    let before = Promise.resolve();
    from.on('data', (chunk) => {
      before = before.then(async () => {
        const delay = state.delay();
        if (delay > 0) await sleep(delay);
        while (state.dead && !to.destroyed) await sleep(5);
        to.write(chunk);
      });
    });
  };

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const along = new URL(url);
  along.search = '';
  along.hostname = '127.0.0.1';
  along.port = String((server.address() as { port: number }).port);
  return Object.assign(state, {
    url: along.href,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  });
}

/** The embedded PostgreSQL listens on a socket in a folder that its address names. */
function addressOf(url: string): { path: string } | { host: string; port: number } {
  const { hostname, port, searchParams } = new URL(url);
  const folder = searchParams.get('host');
  return folder?.startsWith('/')
    ? { path: join(folder, `.s.PGSQL.${port || 5432}`) }
    : { host: folder ?? hostname, port: Number(port || 5432) };
}
