import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A partner's service that keeps a register. */
interface Partner {
  readonly address: string;
  /** What it was asked for, question by question. */
  readonly batches: readonly string[];
  close(): Promise<void>;
}

/** Opens the service of a river bureau, which knows the levels of some stations. */
export async function openPartner(levels: Readonly<Record<string, string>>): Promise<Partner> {
  const batches: string[] = [];
  const server = createServer((request, response) => {
    batches.push(new URL(request.url ?? '/', 'http://partner').searchParams.get('stations') ?? '');
    response.setHeader('content-type', 'application/json').end(JSON.stringify(levels));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/levels`,
    batches,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
