import { request as plainRequest } from 'node:http';
import { request as encryptedRequest } from 'node:https';
import { isIP } from 'node:net';
import { type AddressRule, hostOf } from '@plangraph/exchange';
import { keptAnswer, readAnswer } from '../settings.ts';
import { guardedLookup, InsideAddress, type Resolve } from './guardedLookup.ts';

/** A message that is to be sent. */
export interface Message {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came of sending a message. */
export interface Sent {
  /** The status of the answer; null where there was none. */
  readonly status: number | null;
  /** Why it counts as failed; null where it arrived. */
  readonly failure: string | null;
  /** The first characters of the answer; null where there was none. */
  readonly answer: string | null;
  /** How long the endpoint asks to be left alone, in milliseconds; null where it does not. */
  readonly retryAfter: number | null;
}

/** What sending needs. */
export interface PostOptions {
  readonly addresses: AddressRule;
  /** How long it may take in all, in milliseconds. */
  readonly time: number;
  /** Who looks names up; the system when left out. */
  readonly resolve?: Resolve | undefined;
}

/**
 * Sends a message, on a connection of its own. Redirects are not followed: they count as failed, like every status that is not 200
 * to 299.
 */
export async function post(message: Message, { addresses, time, resolve }: PostOptions): Promise<Sent> {
  const { url, headers, body } = message;
  const failed = (failure: string): Sent => ({ status: null, failure, answer: null, retryAfter: null });
  // Node looks no address up that is one already.
  if (isIP(hostOf(url)) !== 0 && !addresses.isAllowed(hostOf(url))) return failed('ADDRESS_INSIDE');
  if (url.protocol !== 'https:' && addresses.httpsOnly) return failed('NOT_HTTPS');
  const request = url.protocol === 'https:' ? encryptedRequest : plainRequest;
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), time);
  try {
    return await new Promise<Sent>((resolve_, reject) => {
      const sending = request(url, {
        method: 'POST',
        agent: false,
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' },
        lookup: guardedLookup(addresses, resolve),
        signal: limit.signal,
        maxHeaderSize: 16_384,
      });
      sending.once('error', reject);
      sending.once('response', (response) => {
        const pieces: Buffer[] = [];
        let length = 0;
        const done = () => {
          const status = response.statusCode ?? 0;
          const text = Buffer.concat(pieces).toString('utf8').replaceAll('\0', '').slice(0, keptAnswer);
          const failure =
            status >= 200 && status < 300 ? null : status >= 300 && status < 400 ? 'REDIRECTED' : 'STATUS';
          resolve_({ status, failure, answer: text || null, retryAfter: secondsOf(response.headers['retry-after']) });
          sending.destroy();
        };
        response.on('data', (piece: Buffer) => {
          pieces.push(piece.subarray(0, readAnswer - length));
          length += piece.length;
          if (length >= readAnswer) done();
        });
        response.once('end', done);
        response.once('error', reject);
      });
      sending.end(body);
    });
  } catch (error) {
    return failed(limit.signal.aborted ? 'TIMEOUT' : failureOf(error));
  } finally {
    clearTimeout(timer);
  }
}

function secondsOf(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) * 1_000 : null;
}

const known: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'CONNECTION_REFUSED',
  ECONNRESET: 'CONNECTION_RESET',
  EPIPE: 'CONNECTION_RESET',
  ENOTFOUND: 'NAME_UNKNOWN',
  EAI_AGAIN: 'NAME_UNKNOWN',
  EHOSTUNREACH: 'UNREACHABLE',
  ENETUNREACH: 'UNREACHABLE',
};

/** A word for what went wrong: nothing of what the other side said beyond. */
function failureOf(error: unknown): string {
  if (error instanceof InsideAddress) return 'ADDRESS_INSIDE';
  const { code = '' } = error as NodeJS.ErrnoException;
  if (/^(ERR_TLS|CERT_|UNABLE_|DEPTH_|SELF_|EPROTO|ERR_SSL)/.test(code)) return 'CERTIFICATE';
  return known[code] ?? (/^HPE_/.test(code) ? 'NO_HTTP' : 'CONNECTION_FAILED');
}
