import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** A delivery as a receiver got it. */
export interface Received {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly id: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for.
  readonly body: any;
}

/** How a receiver answers one delivery. */
type Answering = (request: Received, response: ServerResponse, incoming: IncomingMessage) => void;

/** A partner's server. */
export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** How it answers from now on; 204 at first. */
  answer(answering: Answering): void;
  close(): Promise<void>;
}

/** Answers well. */
const well: Answering = (_request, response) => response.writeHead(204).end();

/** Starts a partner's server on an address of loopback. */
export async function startReceiver(host = '127.0.0.1'): Promise<Receiver> {
  const received: Received[] = [];
  let answering = well;
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const text = Buffer.concat(pieces).toString();
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const got: Received = {
      path: request.url ?? '',
      headers,
      text,
      id: headers['webhook-id'] ?? '',
      body: text.startsWith('{') ? JSON.parse(text) : null,
    };
    received.push(got);
    answering(got, response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${port}/hooks`,
    received,
    answer(next) {
      answering = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Whether the package verifies a delivery with a secret. */
export function verifies({ text, headers }: Received, secret: string): boolean {
  try {
    new Webhook(secret).verify(text, headers as Record<string, string>);
    return true;
  } catch {
    return false;
  }
}
