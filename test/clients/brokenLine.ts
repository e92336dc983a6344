import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a gateway that breaks when a test wants it to. */
export interface BrokenLine {
  /** The gateway's address along this line. */
  readonly url: string;
  /** How many connections were made. */
  connections: number;
  /** What becomes of what the gateway says next, once: nothing of it comes through, or half, and the connection breaks. */
  breaksAt: 'answer' | 'half' | null;
  /** Breaks what stands. */
  cut(): void;
  close(): Promise<void>;
}

/** Lays a line to a gateway. */
export async function layBrokenLine(to: string): Promise<BrokenLine> {
  const { hostname, port } = new URL(to);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    line.connections += 1;
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.once('close', () => sockets.delete(socket));
    }
    near.on('data', (chunk) => far.write(chunk));
    near.on('close', () => far.destroy());
    far.on('data', (chunk) => {
      const { breaksAt } = line;
      if (breaksAt === null) return near.write(chunk);
      line.breaksAt = null;
      if (breaksAt === 'half') near.write(chunk.subarray(0, chunk.length - 5));
      near.end(() => near.destroy());
    });
    far.on('close', () => near.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const line: BrokenLine = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: 0,
    breaksAt: null,
    cut() {
      for (const socket of sockets) socket.destroy();
    },
    async close() {
      line.cut();
      server.close();
      await once(server, 'close');
    },
  };
  return line;
}
