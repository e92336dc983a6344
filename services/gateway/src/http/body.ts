import type { IncomingMessage } from 'node:http';

/** Why a body is not read; that it was cut off, nobody is there to hear. */
export type BodyRefusal = 'TOO_LARGE' | 'ENCODED' | 'CUT_OFF';

/** How files may be packed; whoever takes them unpacks them, within limits. */
const packings = ['gzip', 'x-gzip', 'deflate', 'br', 'zstd'];

/** Whether a request brings a file, from somebody who shows an identity. */
export function bringsFile({ url, headers }: IncomingMessage): boolean {
  return url?.startsWith('/imports/') === true && headers.authorization !== undefined;
}

/**
 * Whether a request brings a file that is kept while it comes, so that it may be larger than what is held: one that a worker is to
 * bring, and no form.
 */
export function bringsStream(request: IncomingMessage): boolean {
  const { prefer, 'content-type': type = '' } = request.headers;
  if (request.method !== 'POST' || !bringsFile(request)) return false;
  return /(^|,)\s*respond-async\s*(,|;|$)/i.test(prefer?.toString() ?? '') && !/^multipart\//i.test(type);
}

/** Judges a request by its headers alone. */
export function refusalByHeaders(request: IncomingMessage, limit: number): BodyRefusal | null {
  const { headers } = request;
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity' && !(packings.includes(encoding) && bringsFile(request))) return 'ENCODED';
  return Number(headers['content-length'] ?? 0) > limit ? 'TOO_LARGE' : null;
}

/** Whether a request brings a body, whose length it may have stated or not. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** The body that the server has read; undefined where there is none. */
export function bodyOf(request: IncomingMessage): Buffer | undefined {
  return (request as { body?: Buffer }).body;
}

/**
 * Reads a body while it is within the limit, for whoever answers: a body is there as a whole before anything waits for it. Says once
 * that it is, or why it is not: 'TOO_LARGE' as soon as one byte too many has come.
 */
export function collectBody(
  request: IncomingMessage,
  limit: number,
  done: (refusal: BodyRefusal | null) => void,
): void {
  const chunks: Buffer[] = [];
  let length = 0;
  let isOver = false;
  const end = (refusal: BodyRefusal | null): void => {
    if (isOver) return;
    isOver = true;
    if (refusal === null) {
      const [first] = chunks;
      (request as { body?: Buffer }).body = first && chunks.length === 1 ? first : Buffer.concat(chunks);
    } else request.removeAllListeners('data');
    // What listened stays on the request for as long as it is answered, and that may be days.
    chunks.length = 0;
    done(refusal);
  };
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > limit) end('TOO_LARGE');
    else chunks.push(chunk);
  });
  request.on('end', () => end(null));
  // Every request is closed in the end.
  request.on('close', () => end('CUT_OFF'));
}

/** Forgets what a request said that was understood, and is answered without an end; and who listened for it. */
export function dropRequest(request: IncomingMessage): void {
  (request as { body?: Buffer | undefined }).body = undefined;
  request.headers = {};
  request.rawHeaders = [];
  for (const event of ['data', 'end', 'error', 'close']) request.removeAllListeners(event);
}
