import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  isExchanged,
  isOfGraph,
  keyInAddress,
  type RouteAnswer,
  type RouteRequest,
  refusalBody,
  withoutKeys,
} from '@plangraph/exchange';
import type { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { Budgets } from '../budgets/budgets.ts';
import { rateHeaders } from '../budgets/rateHeaders.ts';
import { asksForCost, costHeader } from '../budgets/reporting.ts';
import { causeOf, maskError, presentError } from '../errors/mask.ts';
import { errorResponse } from '../errors/response.ts';
import { bodyOf, bringsStream, hasBody } from '../http/body.ts';
import type { Handler } from '../http/handler.ts';
import { preferredLanguage } from '../http/language.ts';
import { type ContentEncoding, packingFor, packingStream } from '../http/packing.ts';
import { drain } from '../http/plainAnswer.ts';
import type { Positions } from '../http/positions.ts';
import { requestIdHeader } from '../http/requestId.ts';
import { type ViewerOf, whoAsks } from '../identity/viewerOf.ts';
import { type Account, openAccount } from './account.ts';

/** Answers requests for whole files. */
export type Exchange = (request: RouteRequest) => Promise<RouteAnswer>;

/** What whole files over HTTP need. */
export interface ExchangeOptions {
  readonly exchange: Exchange;
  readonly viewerOf: ViewerOf;
  /** Waits until no gateway answers with what was before a write. */
  readonly settle?: (() => Promise<void>) | undefined;
  /** How far those who ask have seen; null where one server answers everything. */
  readonly positions?: Positions | null | undefined;
  /** What those who ask may have answered; as much as they like when left out. */
  readonly budgets?: Budgets | null | undefined;
  readonly log: Logger;
  /** Whether operations of anybody's own are answered; where they are not, the graph is neither read nor written by addresses. */
  readonly open?: boolean | undefined;
  /** Whether the public may read what describes the graph; true when left out. */
  readonly described?: boolean | undefined;
}

/** Puts what answers beside the graph in front of a gateway: `/imports`, `/templates`, `/exports`, `/feeds`, `/api`, `/odata`. */
export function serveExchange(options: ExchangeOptions): (gateway: Handler) => Handler {
  const { exchange, viewerOf, settle, positions, budgets, log, open = true, described = true } = options;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = String(request.headers[requestIdHeader]);
    const [address = '', search = ''] = (request.url ?? '').split('?', 2);
    const keyed = keyInAddress(address);
    // The key itself is in no log.
    const path = keyed?.path ?? withoutKeys(address);
    const left = new AbortController();
    response.once('close', () => left.abort());
    const header = (name: string) => request.headers[name]?.toString() ?? null;
    const tell = (error: GraphQLError) => {
      const masked = maskError(error);
      const cause = causeOf(masked);
      if (cause !== undefined) log.error({ requestId, path, err: cause }, 'unexpected error');
      return presentError(masked, requestId);
    };
    const told = asksForCost(request.headers);
    const payer = budgets?.payerOf(request) ?? null;
    const account = told || payer ? openAccount(payer) : null;
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
        // Whoever stops reading it answers why, so the connection stays.
        stream: bringsStream(request) ? request.iterator({ destroyOnReturn: false }) : undefined,
        viewer,
        language: preferredLanguage(header('accept-language')),
        requestId,
        signal: left.signal,
        described,
        spent: account?.spent,
        tell,
      };
      const answered = await exchange(given).finally(() => (request.method === 'POST' ? settle?.() : undefined));
      // All of it is of the primary: who has it has seen as far as that reaches by now.
      const seen = await positions?.seenBy(viewer).catch(() => null);
      const seenTo = seen && positions ? positions.tell((name) => request.headers[name]?.toString(), seen) : [];
      for (const [name, value] of seenTo) response.setHeader(name, value);
      if (typeof answered.body === 'string') account?.wroteText(answered.body.length);
      for (const [name, value] of await costHeaders(account, told)) response.setHeader(name, value);
      await send({ request, response }, answered, {
        requestId,
        way: packingFor(header('accept-encoding') ?? undefined),
      });
      log.info({ requestId, path, status: answered.status }, 'exchanged');
    } catch (error) {
      const masked = maskError(error);
      const cause = causeOf(masked);
      if (cause !== undefined) log.error({ requestId, path, err: cause }, 'unexpected error');
      if (response.headersSent) response.destroy();
      else await sendResponse(response, inItsForm(path, masked, requestId), requestId);
    } finally {
      account?.settle();
    }
  };
  return (gateway) => (request, response) => {
    const [path = ''] = (request.url ?? '').split('?', 1);
    if (!isExchanged(path) || (!open && isOfGraph(path))) return gateway(request, response);
    return answer(request, response).catch((error) => {
      log.debug({ err: error }, 'request given up');
      response.destroy();
    });
  };
}

/** What every answer bears: it is the viewer's, browsers take it for what it says it is, and save rather than show it. */
const protective = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff', vary: 'authorization' };

/** What is told of the budget before the answer, by what it has cost until then; the cost itself to who wants to know. */
async function costHeaders(account: Account | null, told: boolean): Promise<[string, string][]> {
  if (!account) return [];
  const rate = Object.entries(rateHeaders(await account.settle()));
  return told ? [...rate, [costHeader, String(account.total())]] : rate;
}

async function send(
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
  { status, headers, body }: RouteAnswer,
  { requestId, way }: { readonly requestId: string; readonly way: ContentEncoding | null },
): Promise<void> {
  const own = { ...protective, [requestIdHeader]: requestId, ...headers };
  if (typeof body === 'string' || body instanceof Uint8Array) {
    response.writeHead(status, own);
    if (hasBody(request) && !request.complete) {
      response.write(body);
      await drain(request);
      response.end();
    } else response.end(body);
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

/** What went wrong, in the form in which answers at a path tell it. */
function inItsForm(path: string, masked: GraphQLError, requestId: string): Response {
  const response = errorResponse(masked, requestId, { Response });
  const { message: en, extensions } = presentError(masked, requestId);
  const { code, messageZh } = extensions;
  const told = { status: response.status, code: String(code), en, zh: String(messageZh ?? en), requestId };
  const formed = refusalBody(path, told);
  if (!formed) return response;
  const headers = { ...Object.fromEntries(response.headers), ...formed.headers, 'content-type': formed.mediaType };
  return new Response(JSON.stringify(formed.body), { status: response.status, headers });
}

async function sendResponse(response: ServerResponse, made: Response, requestId: string): Promise<void> {
  const headers = { ...Object.fromEntries(made.headers), [requestIdHeader]: requestId };
  response.writeHead(made.status, headers);
  response.end(await made.text());
}
