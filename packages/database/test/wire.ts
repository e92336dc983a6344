import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to the tests' server that can lose what it carries without a word, as a cable that is pulled. */
export interface Wire {
  /** The address of the database by this way. */
  readonly url: string;
  /** What is open now carries nothing any more, and nobody is told. */
  loseWhatIsOpen(): void;
  /** Whether new connections get no answer. */
  silence(silent: boolean): void;
  close(): Promise<void>;
}

/** Opens a way, at any free port or a given one, to a database that listens on a socket file or a port. */
export async function openWire(url: string, at = 0): Promise<Wire> {
  const target = new URL(url);
  const folder = target.searchParams.get('host');
  const open = new Set<Socket>();
  let silent = false;
  const server = createServer((near) => {
    open.add(near);
    near.on('error', () => {});
    if (silent) return void near.resume();
    const far = folder ? connect(`${folder}/.s.PGSQL.${target.port}`) : connect(Number(target.port), target.hostname);
    open.add(far);
    far.on('error', () => near.destroy());
    far.on('close', () => near.destroy());
    near.on('close', () => far.destroy());
    near.pipe(far);
    far.pipe(near);
  });
  server.listen(at, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const way = new URL(url);
  way.hostname = '127.0.0.1';
  way.port = String(port);
  way.searchParams.delete('host');
  return {
    url: way.href,
    loseWhatIsOpen() {
      for (const socket of open) {
        socket.unpipe();
        socket.resume();
        socket.removeAllListeners('close');
        // The far end is told, as a host that has started anew knows nothing of the connection.
        if (socket.remotePort !== undefined && socket.localPort !== port) socket.destroy();
        if (socket.remotePort === undefined) socket.destroy();
      }
      open.clear();
    },
    silence(given) {
      silent = given;
    },
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
