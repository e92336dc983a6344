import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';

const longestBody = 65_536;
const json = /^application\/json(; ?charset=utf-8)?$/;

/** Whether a request may ask in the regular way: a short body of JSON, posted to the graph. */
export function isRegular({ method, url, headers }: IncomingMessage): boolean {
  return method === 'POST' && url === '/graphql' && json.test(headers['content-type'] ?? '') && isShort(headers);
}

function isShort(headers: IncomingHttpHeaders): boolean {
  const length = Number(headers['content-length'] ?? 0);
  return length > 0 && length <= longestBody;
}

/** Reads a body whose length is known, and hands it on. */
export function collectShortBody(
  request: IncomingMessage,
  response: ServerResponse,
  take: (body: Buffer) => void,
): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.once('error', () => response.destroy());
  request.once('end', () => take(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
}
