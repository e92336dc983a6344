import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import type { PlainError } from '../errors/plainErrors.ts';
import { serverErrors } from '../errors/server.ts';
import { type BodyRefusal, bringsFile, bringsStream, collectBody, hasBody, refusalByHeaders } from './body.ts';
import { crossOriginHeaders } from './crossOrigin.ts';
import type { Handler } from './handler.ts';
import { answerLate } from './lateRequests.ts';
import { listenFailure } from './listenFailure.ts';
import { metricsType } from './metricsServer.ts';
import { PackingResponse } from './packingResponse.ts';
import { answerError, answerJson, answerText } from './plainAnswer.ts';
import type { Readiness } from './readiness.ts';
import { acceptRequestId, requestIdHeader } from './requestId.ts';

/** Where a server listens, and what it lets in. */
export interface ServerSettings {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** The largest body of a request, in bytes. */
  readonly bodyLimit: number;
  /** The largest file that somebody who shows a token may send to `/imports`, in bytes; that of other bodies when left out. */
  readonly importLimit?: number;
  /** The most connections at once; as many as come when left out. */
  readonly connections?: number;
  /** How long the head of a request, and the whole of it, may take to come, in milliseconds. */
  readonly headerTime?: number;
  readonly bodyTime?: number;
  /** Origins whose pages may read the graph, and so what they are refused; none when left out. */
  readonly corsOrigins?: readonly string[];
}

/** What a server needs to know. */
export interface ServerOptions {
  readonly config: ServerSettings;
  readonly readiness: Readiness;
  readonly log: Logger;
}

/** Takes over a connection that asks for another protocol. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** The HTTP server in front of the graph. */
export interface GatewayServer {
  /** Where it is reached, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Hands requests to a handler from now on; until then they are told to come back. */
  handle(handler: Handler): void;
  /** Hands connections on that ask for another protocol, from now on. */
  upgrade(upgrade: Upgrade): void;
  /** Answers `/metrics` with what is read, from now on. */
  expose(metrics: () => Promise<string>): void;
  /** Takes no more connections, lets what is in flight finish, and cuts off what is left at the deadline. */
  close(deadline: number): Promise<void>;
}

/**
 * Listens at once, before there is a graph: `/health` answers from the first moment, `/ready` when the rest is there.
 * It limits bodies in Yoga's stead (docs/adr/0006-gateway.md).
 *
 * @throws {Failure} PORT_IN_USE, PORT_FORBIDDEN or HOST_UNUSABLE.
 */
export async function openServer({ config, readiness, log }: ServerOptions): Promise<GatewayServer> {
  let handler: Handler | null = null;
  let exposed: (() => Promise<string>) | null = null;

  const isProbe = (path: string) =>
    path === '/health' || path === '/ready' || (path === '/metrics' && exposed !== null);
  const answerProbe = async (path: string, response: ServerResponse): Promise<void> => {
    if (path === '/health') {
      const healthy = readiness.phase !== 'failed';
      return answerJson(response, healthy ? 200 : 503, { healthy });
    }
    if (path === '/ready') {
      const report = await readiness.report();
      return answerJson(response, report.ready ? 200 : 503, report);
    }
    return answerText(response, metricsType, (await exposed?.()) ?? '');
  };

  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    request.headers[requestIdHeader] = acceptRequestId(request.headers[requestIdHeader]?.toString());
    if (readiness.phase === 'stopping') response.shouldKeepAlive = false;
    // node:http answers HEAD without the body that is written to it.
    if (request.method === 'HEAD') request.method = 'GET';
    const giveUp = (error: unknown) => {
      log.debug({ err: error }, 'request given up');
      response.destroy();
    };
    const [path = ''] = (request.url ?? '').split('?', 1);
    if (isProbe(path)) return void answerProbe(path, response).catch(giveUp);
    const limit = limitOf(request, config);
    const isStream = bringsStream(request);
    if (isStream) {
      late.allow(request);
      response.shouldKeepAlive = false;
    }
    const handOn = (refusal: BodyRefusal | null) => {
      if (refusal === 'CUT_OFF') return giveUp(refusal);
      try {
        if (handler && refusal === null) return void handler(request, response);
      } catch (error) {
        return giveUp(error);
      }
      const error = refusalOf(refusal, limit);
      const readable = crossOriginHeaders(config.corsOrigins ?? [], request.headers.origin);
      answerError(request, response, { ...error, headers: { ...error.headers, ...readable } }).catch(giveUp);
    };
    const refusal = refusalByHeaders(request, limit);
    if (refusal || isStream || !hasBody(request)) handOn(refusal);
    else collectBody(request, limit, handOn);
  };

  const { headerTime = 10_000, bodyTime = 20_000, connections } = config;
  const times = {
    requestTimeout: Math.max(headerTime, bodyTime),
    headersTimeout: headerTime,
    keepAliveTimeout: 65_000,
    // By default node:http looks every thirty seconds only.
    connectionsCheckingInterval: 1_000,
    ServerResponse: PackingResponse,
  };
  const server = createServer(times, listener);
  const late = answerLate(server);
  if (connections !== undefined) server.maxConnections = connections;
  // A caller who asks first is refused before sending; node:http would invite every body.
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (refusalByHeaders(request, limitOf(request, config)) === null) response.writeContinue();
    listener(request, response);
  });
  await listen(server, config);
  return {
    url: urlOf(server),
    handle(given) {
      handler = given;
    },
    upgrade(given) {
      server.on('upgrade', given);
    },
    expose(given) {
      exposed = given;
    },
    close: (deadline) => close(server, deadline, log),
  };
}

/** A file that is kept while it comes, in bytes. */
const streamLimit = 1_024 * 1_048_576;

/** Files are larger than operations; nobody sends one without a token. */
function limitOf(request: IncomingMessage, { bodyLimit, importLimit = bodyLimit }: ServerSettings): number {
  if (bringsStream(request)) return streamLimit;
  return bringsFile(request) ? importLimit : bodyLimit;
}

/** What a body is refused with; null for one that is read, by a gateway that does not answer yet. */
function refusalOf(refusal: BodyRefusal | null, limit: number): PlainError {
  if (refusal === null) return serverErrors.NOT_READY();
  return refusal === 'TOO_LARGE' ? serverErrors.BODY_TOO_LARGE({ limit }) : serverErrors.CONTENT_ENCODING_UNSUPPORTED();
}

function listen(server: Server, { host, port }: Pick<ServerSettings, 'host' | 'port'>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenFailure(error, host, port)));
    server.listen({ host, port }, resolve);
  });
}

function close(server: Server, deadline: number, log: Logger): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      log.warn({ milliseconds: deadline }, 'requests in flight were cut off at the deadline');
      server.closeAllConnections();
    }, deadline);
    // A kept connection whose last answer began before the stop falls idle only now.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(timer);
      clearInterval(idle);
      resolve();
    });
  });
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  const everywhere = address === '0.0.0.0' || address === '::';
  const host = everywhere ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${host}:${port}`;
}
