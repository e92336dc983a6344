import { connect } from 'node:net';
import type pg from 'pg';
import { wholeClient } from './connections.ts';

const patience = 2_000;
const cancelCode = 80_877_102; // https://www.postgresql.org/docs/current/protocol-message-formats.html, CancelRequest

/**
 * Asks PostgreSQL to give up what a client's connection works on. It takes no connection of the pool: all may be busy.
 * Never fails; where the request does not arrive the statement runs into its time limit.
 */
export function cancelStatement(client: pg.ClientBase): void {
  const { host, port, processID, secretKey } = wholeClient(client);
  if (processID === null || secretKey === null) return;
  const request = Buffer.alloc(16);
  for (const [index, word] of [16, cancelCode, processID, secretKey].entries()) request.writeInt32BE(word, 4 * index);
  const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
  socket.setTimeout(patience, () => socket.destroy());
  socket.on('error', () => {});
  socket.unref();
  // PostgreSQL closes the connection when it has taken note; whoever closes it before may be too quick for one in between.
  socket.write(request);
}
