import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isExchanged, keyInAddress, type RouteAnswer, type RouteRequest } from '@plangraph/exchange';
import type { Logger } from 'pino';
import { causeOf, maskError } from '../errors/mask.ts';
import { errorResponse } from '../errors/response.ts';
import { bodyOf } from '../http/body.ts';
import type { Handler } from '../http/handler.ts';
import { preferredLanguage } from '../http/language.ts';
import { type Packing, packingFor, packingStream } from '../http/packing.ts';
import { requestIdHeader } from '../http/requestId.ts';
import { type ViewerOf, whoAsks } from '../identity/viewerOf.ts';

/** Answers requests for whole files. */
export type Exchange = (request: RouteRequest) => Promise<RouteAnswer>;

/** What whole files over HTTP need. */
export interface ExchangeOptions {
  readonly exchange: Exchange;
  readonly viewerOf: ViewerOf;
  /** Waits until no gateway answers with what was before a write. */
  readonly settle?: (() => Promise<void>) | undefined;
  readonly log: Logger;
}

/** Puts what answers whole files in front of a gateway: `/imports`, `/templates`, `/exports`, `/feeds`. */
export function serveExchange({ exchange, viewerOf, settle, log }: ExchangeOptions): (gateway: Handler) => Handler {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = String(request.headers[requestIdHeader]);
    const [address = '', search = ''] = (request.url ?? '').split('?', 2);
    const keyed = keyInAddress(address);
    // The key itself is in no log.
    const path = keyed?.path ?? address;
    const left = new AbortController();
    response.once('close', () => left.abort());
    const header = (name: string) => request.headers[name]?.toString() ?? null;
    try {
      const authorization = keyed ? `Bearer ${keyed.key}` : request.headers.authorization;
      const viewer = await whoAsks(viewerOf, { headers: { ...request.headers, authorization } });
      const given: RouteRequest = {
        method: request.method ?? 'GET',
        path,
        keyInPath: keyed !== null,
        query: new URLSearchParams(search),
        header,
        body: bodyOf(request),
        viewer,
        language: preferredLanguage(header('accept-language')),
        requestId,
        signal: left.signal,
      };
      const answered = await exchange(given).finally(() => (request.method === 'POST' ? settle?.() : undefined));
      await send(response, answered, { requestId, way: packingFor(header('accept-encoding') ?? undefined) });
      log.info({ requestId, path, status: answered.status }, 'exchanged');
    } catch (error) {
      const masked = maskError(error);
      const cause = causeOf(masked);
      if (cause !== undefined) log.error({ requestId, path, err: cause }, 'unexpected error');
      if (response.headersSent) response.destroy();
      else await sendResponse(response, errorResponse(masked, requestId, { Response }), requestId);
    }
  };
  return (gateway) => (request, response) => {
    if (!isExchanged((request.url ?? '').split('?', 1)[0] ?? '')) return gateway(request, response);
    return answer(request, response).catch((error) => {
      log.debug({ err: error }, 'request given up');
      response.destroy();
    });
  };
}

/** What every answer bears: it is the viewer's, browsers take it for what it says it is, and save rather than show it. */
const protective = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff', vary: 'authorization' };

async function send(
  response: ServerResponse,
  { status, headers, body }: RouteAnswer,
  { requestId, way }: { readonly requestId: string; readonly way: Packing | null },
): Promise<void> {
  const own = { ...protective, [requestIdHeader]: requestId, ...headers };
  if (typeof body === 'string' || body instanceof Uint8Array) {
    response.writeHead(status, own);
    response.end(body);
    return;
  }
  // Of a file nobody knows how long it becomes; a workbook is packed already.
  const packed = way && /^(?:text\/|application\/[\w.+-]*json)/.test(headers['content-type'] ?? '');
  if (!packed) {
    response.writeHead(status, own);
    return pipeline(Readable.from(body), response);
  }
  response.writeHead(status, { ...own, 'content-encoding': way, vary: 'authorization, accept-encoding' });
  await pipeline(Readable.from(body), packingStream(way), response);
}

async function sendResponse(response: ServerResponse, made: Response, requestId: string): Promise<void> {
  const headers = { ...Object.fromEntries(made.headers), [requestIdHeader]: requestId };
  response.writeHead(made.status, headers);
  response.end(await made.text());
}
