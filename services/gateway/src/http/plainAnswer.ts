import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ToldRefusal } from '@plangraph/exchange';
import type { PlainError } from '../errors/plainErrors.ts';
import { requestIdHeader } from './requestId.ts';

/** No cache keeps it, and browsers take it for what it says it is. */
const protective = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** How long a refused body is still read and thrown away, in milliseconds. */
const drainTime = 1000;

/** Answers JSON that no cache may keep. */
export function answerJson(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    ...protective,
    ...headers,
  });
  response.end(text);
}

/** Answers a text that no cache may keep. */
export function answerText(response: ServerResponse, type: string, text: string): void {
  response.writeHead(200, {
    'content-type': type,
    'content-length': Buffer.byteLength(text),
    ...protective,
  });
  response.end(text);
}

/** Answers an error in the form of a GraphQL result, or in that of REST where REST was asked, so that clients need one way only of reading errors. */
export async function answerError(
  request: IncomingMessage,
  response: ServerResponse,
  error: PlainError,
): Promise<void> {
  const requestId = String(request.headers[requestIdHeader]);
  const { status, code, en, zh } = error;
  const formed = await refusalOf(request.url ?? '', { status, code, en, zh, requestId });
  const { mediaType = 'application/json; charset=utf-8', body, headers = {} } = formed ?? {};
  const text = JSON.stringify(body ?? { errors: [{ message: en, extensions: { code, messageZh: zh, requestId } }] });
  const unread = !request.complete;
  response.writeHead(status, {
    'content-type': mediaType,
    ...headers,
    'content-length': Buffer.byteLength(text),
    ...protective,
    [requestIdHeader]: requestId,
    ...(unread ? { connection: 'close' } : {}),
    ...error.headers,
  });
  response.write(text);
  // Closing a connection with unread bytes resets it, and the sender may lose the answer. So read on for a moment.
  if (unread) await drain(request);
  response.end();
}

/** What is refused beneath `/api` and `/odata` has the form of its other refusals; null elsewhere. What knows that form only they read from disk. */
async function refusalOf(url: string, told: ToldRefusal) {
  if (!/^\/(?:api|odata)(?:[/?]|$)/.test(url)) return null;
  return (await import('@plangraph/exchange')).refusalBody(url.split('?', 1)[0] ?? '', told);
}

/** Reads on for a moment what nobody wants, so that the sender gets the answer before the connection is closed. */
export async function drain(request: IncomingMessage): Promise<void> {
  const stop = new AbortController();
  const ended = new Promise<void>((resolve) => {
    request.once('end', resolve);
    request.once('close', resolve);
  });
  request.resume();
  await Promise.race([ended, sleep(drainTime, undefined, { signal: stop.signal }).catch(() => {})]);
  stop.abort();
}
