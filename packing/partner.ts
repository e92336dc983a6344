import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A partner's credit bureau on a socket: it rates whoever it is asked about, and remembers the batches. */
export interface Partner {
  readonly url: string;
  readonly batches: (readonly string[])[];
  behaviour: 'answers' | 'fails' | 'silent';
  close(): Promise<void>;
}

/** Opens the partner; some codes it does not know. */
export async function openPartner(unknown: readonly string[] = []): Promise<Partner> {
  const batches: string[][] = [];
  const server = createServer(async (request, response) => {
    const { codes } = JSON.parse(await text(request)) as { codes: string[] };
    batches.push(codes);
    const known = codes.filter((code) => !unknown.includes(code));
    if (partner.behaviour === 'silent') return;
    response.statusCode = partner.behaviour === 'fails' ? 503 : 200;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ratings: Object.fromEntries(known.map((code) => [code, 'A'])) }));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const partner: Partner = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/ratings`,
    batches,
    behaviour: 'answers',
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return partner;
}
