import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Departure, type Leaving } from '@plangraph/database';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { bodyOf } from '../http/body.ts';
import type { Handler } from '../http/handler.ts';
import { requestIdHeader } from '../http/requestId.ts';
import { isPosted } from '../http/routes.ts';
import { traceOf } from '../http/trace.ts';
import type { AnsweredOperation } from '../operations/answered.ts';

/** A way to answer in front of Yoga, and the plugin by which it learns from Yoga what it may answer. */
export interface Lane {
  readonly plugin: Plugin;
  /** Puts the lane in front of a gateway. */
  before(gateway: Handler): Handler;
}

/** A whole answer without errors. */
export interface LaneAnswer {
  readonly headers: OutgoingHttpHeaders | readonly string[];
  readonly body: string | Uint8Array;
  readonly operation: string | null;
  /** How the kept answers were asked, if they were. */
  readonly kept: 'repeated' | null;
}

/** What makes a lane this lane. */
export interface LaneRules {
  readonly log: Logger;
  /** Told of every operation that is answered here. */
  readonly observe?: ((operation: AnsweredOperation) => void) | undefined;
  /** Whether a request, by its headers, is one that may be answered here. */
  takes(request: IncomingMessage): boolean;
  /** Answers; null where Yoga is to do it. What is thrown goes to Yoga as well, which says what is wrong. */
  answer(
    request: IncomingMessage,
    body: Buffer,
    whenLeft: () => Leaving,
  ): LaneAnswer | null | Promise<LaneAnswer | null>;
}

/** Bodies that are longer are no questions that are asked every minute. */
const longestBody = 65_536;
const noErrors: ReadonlySet<string> = new Set();

/** What all lanes have in common: which bodies they look at, how an answer is sent, logged and counted, and who declines to whom. */
export function beforeYoga({ log, observe, takes, answer }: LaneRules): Lane['before'] {
  const give = (request: IncomingMessage, response: ServerResponse, given: LaneAnswer, began: number): void => {
    response.writeHead(200, given.headers as OutgoingHttpHeaders);
    response.end(given.body);
    const { operation, kept } = given;
    const milliseconds = Math.round((performance.now() - began) * 100) / 100;
    observe?.({ operation, type: 'query', errors: noErrors, milliseconds, kept });
    if (!log.isLevelEnabled('info')) return;
    const requestId = request.headers[requestIdHeader];
    const cached = kept ? { cached: true } : {};
    log.info(
      { requestId, operation, type: 'query', status: 200, milliseconds, ...cached, ...traceOf(request) },
      'operation',
    );
  };

  return (gateway) => (request, response) => {
    const body = bodyOf(request);
    if (!body?.length || body.length > longestBody || !isPosted(request) || !takes(request)) {
      return gateway(request, response);
    }
    const began = performance.now();
    const end = (given: LaneAnswer | null) =>
      given ? give(request, response, given, began) : gateway(request, response);
    const given = answer(request, body, () => whenLeft(response));
    if (!(given instanceof Promise)) return end(given);
    return given.then(end, (error) => (response.headersSent ? response.destroy(error) : end(null)));
  };
}

/** Whoever asked leaves when the connection is closed before the answer was sent. */
function whenLeft(response: ServerResponse): Leaving {
  const departure = new Departure();
  response.on('close', () => {
    if (!response.writableFinished) departure.leave();
  });
  return departure;
}
