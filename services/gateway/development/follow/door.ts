import { createServer, type IncomingMessage, type RequestListener, request as send } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { listenFailure } from '../../src/http/listenFailure.ts';

/** Who answers what comes to a door: a gateway at an address, or something that says why there is none. */
type Answering = URL | RequestListener;

/** Where a graph that is being worked on is reached, whichever process serves it at the moment. */
interface Door {
  /** Where it is reached, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Has whoever asks wait, until somebody answers. */
  hold(): void;
  /** Lets all who wait in, and who comes until it is held. */
  open(answering: Answering): void;
  close(): Promise<void>;
}

/**
 * Opens a door that is held at first. Nobody is refused while one gateway ends and the next begins, and who asks after a source was saved is
 * answered by a gateway that was made of it.
 *
 * @throws {Failure} PORT_IN_USE, PORT_FORBIDDEN or HOST_UNUSABLE.
 */
export async function openDoor(host: string, port: number): Promise<Door> {
  let opened = Promise.withResolvers<Answering>();
  let isHeld = true;
  const answering = async (): Promise<Answering> => {
    // A save that came before the request is noticed in the same turn at the latest.
    await turn();
    for (;;) {
      const found = await opened.promise;
      if (!isHeld) return found;
    }
  };
  const server = createServer((request, response) => {
    void answering().then((found) => {
      if (typeof found === 'function') found(request, response);
      else handOn(found, request, response);
    });
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    void answering().then((found) => (found instanceof URL ? join(found, request, socket, head) : socket.destroy()));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenFailure(error, host, port)));
    server.listen({ host, port }, resolve);
  });
  const { port: given } = server.address() as AddressInfo;
  const isEverywhere = host === '0.0.0.0' || host === '::';
  const shown = isEverywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${shown}:${given}`,
    hold() {
      if (isHeld) return;
      isHeld = true;
      opened = Promise.withResolvers();
    },
    open(found) {
      isHeld = false;
      opened.resolve(found);
      opened = Promise.withResolvers();
      opened.resolve(found);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const handOn = (to: URL, ...[request, response]: Parameters<RequestListener>): void => {
  const { method, url: path } = request;
  const sent = send({ host: to.hostname, port: to.port, method, path, headers: headersOf(request), agent: false });
  sent.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.statusMessage, headersOf(answer));
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  sent.on('error', () => response.destroy());
  response.on('close', () => sent.destroy());
  request.pipe(sent);
};

/** What was said about the message, not about the connection on which it came. */
function headersOf({ rawHeaders }: IncomingMessage): string[] {
  return rawHeaders.filter((_, at) => !/^(connection|keep-alive)$/i.test(rawHeaders[at - (at % 2)] ?? ''));
}

function join(to: URL, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const other = connect({ host: to.hostname, port: Number(to.port) }, () => {
    const lines = request.rawHeaders.flatMap((name, at, all) => (at % 2 ? [] : [`${name}: ${all[at + 1]}`]));
    other.write([`${request.method} ${request.url} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
    other.write(head);
    other.pipe(socket);
    socket.pipe(other);
  });
  other.on('error', () => socket.destroy());
  other.on('close', () => socket.destroy());
  socket.on('close', () => other.destroy());
}
