import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

/** Why a body is not read. */
export type BodyRefusal = 'TOO_LARGE' | 'ENCODED';

/**
 * Judges a request by its headers alone. A body as long as its Content-Length says is left to node:http, which reads
 * no further.
 */
export function refusalByHeaders({ headers }: IncomingMessage, limit: number): BodyRefusal | null {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding.trim().toLowerCase() !== 'identity') return 'ENCODED';
  return Number(headers['content-length'] ?? 0) > limit ? 'TOO_LARGE' : null;
}

/** A chunked body comes without its length, so it has to be counted while it arrives. */
export function isChunked({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined;
}

/**
 * Reads a chunked body while it is within the limit, and hands it on as what Yoga takes for the body.
 *
 * @returns 'TOO_LARGE' as soon as one byte too many has come.
 */
export async function collectBody(request: IncomingMessage, limit: number): Promise<BodyRefusal | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  const tooLarge = await new Promise<boolean>((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > limit) resolve(true);
      else chunks.push(chunk);
    });
    request.once('end', () => resolve(false));
    request.once('error', reject);
    request.once('close', () => reject(new Error('The connection was closed before the whole body had come.')));
  });
  request.removeAllListeners('data');
  if (tooLarge) return 'TOO_LARGE';
  Object.assign(request, { body: Readable.from(chunks) });
  return null;
}
