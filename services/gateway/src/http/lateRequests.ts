import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { PlainError } from '../errors/plainErrors.ts';
import { serverErrors } from '../errors/server.ts';

/** Knows which requests may take their time. */
export interface LateRequests {
  /** Whatever comes with this request has as long as whoever reads it gives it. */
  allow(request: IncomingMessage): void;
}

/** What node:http finds wrong with a request, and the status that it gives. */
const statuses: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
};

/** Those of them that are told with a code. */
const told: Readonly<Record<string, () => PlainError>> = {
  ERR_HTTP_REQUEST_TIMEOUT: serverErrors.BODY_TOO_SLOW,
  HPE_INVALID_URL: serverErrors.ADDRESS_NOT_ENCODED,
};

/**
 * Answers requests that node:http gives up, as it does, and with a code those that took too long or whose address is none; but for those that may take their time:
 * node:http knows one time for all requests, which is too short for a file of a gigabyte.
 */
export function answerLate(server: Server): LateRequests {
  const allowed = new WeakSet<Duplex>();
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const status = statuses[error.code ?? ''] ?? 400;
    if (status === 408 && allowed.has(socket)) return;
    const tell = told[error.code ?? ''];
    if (socket.writable && !isAnswered(socket)) socket.write(tell ? answerOf(tell()) : headOf(status));
    socket.destroy(error);
  });
  return { allow: ({ socket }) => void allowed.add(socket) };
}

/** Whether the head of an answer is on its way: another one would be taken for its body. */
function isAnswered(socket: Duplex): boolean {
  const answer: unknown = '_httpMessage' in socket ? socket._httpMessage : null;
  return typeof answer === 'object' && answer !== null && '_headerSent' in answer && answer._headerSent === true;
}

function answerOf({ status, code, en, zh }: PlainError): string {
  const text = JSON.stringify({ errors: [{ message: en, extensions: { code, messageZh: zh } }] });
  const own = `Content-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(text)}\r\n`;
  return headOf(status, own) + text;
}

function headOf(status: number, more = ''): string {
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n${more}\r\n`;
}
