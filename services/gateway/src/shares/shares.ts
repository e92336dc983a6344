import type { IncomingMessage, ServerResponse } from 'node:http';
import { isExchanged } from '@plangraph/exchange';
import { askerOf } from '../budgets/askerOf.ts';
import type { Budgets } from '../budgets/budgets.ts';
import { type Asker, createLimits, type Rate } from '../budgets/limits.ts';
import { rateHeaders } from '../budgets/rateHeaders.ts';
import type { PlainError } from '../errors/plainErrors.ts';
import { serverErrors } from '../errors/server.ts';
import { addressOf, isOwn } from '../http/address.ts';
import { bodyOf } from '../http/body.ts';
import { crossOriginHeaders } from '../http/crossOrigin.ts';
import type { Handler } from '../http/handler.ts';
import { answerError } from '../http/plainAnswer.ts';
import type { Streams } from '../http/streams.ts';
import type { Pseudonyms } from '../http/trace.ts';
import type { ViewerOf } from '../identity/viewerOf.ts';
import type { AnsweredOperation } from '../operations/answered.ts';
import { idsOfMutations, type ValidOperation } from '../operations/persisted.ts';
import { createGate } from './gate.ts';

/** How much everybody may ask for. */
export interface ShareSettings {
  /** How many requests are answered at once. */
  readonly concurrentRequests: number;
  /** How many may wait for that, and how long, in milliseconds. */
  readonly queuedRequests: number;
  readonly queueTime: number;
  /** How many requests a minute a person or an address may send; 0 for as many as they like. */
  readonly requestsPerPerson: number;
  readonly requestsPerAddress: number;
  /** How many proxies of the operator's stand in front. */
  readonly proxies: number;
  /** Origins whose pages may read the graph, and so what they are refused; none when left out. */
  readonly corsOrigins?: readonly string[];
}

/** What shares need to know. */
export interface ShareOptions {
  readonly settings: ShareSettings;
  readonly viewerOf: ViewerOf;
  /** What those who ask may have answered; as much as they like when left out. */
  readonly budgets?: Budgets | null | undefined;
  /** Whether finding out who asks needs the database, as for a key that nobody has shown lately; never where left out. */
  readonly isStrange?: ((authorization: string) => boolean) | undefined;
  /** Names for those who ask, as the log tells them. */
  readonly pseudonyms: Pseudonyms;
  /** The operations that are asked for by their ids. */
  readonly operations?: readonly ValidOperation[] | undefined;
  /** Where answers are known that have no end: they take no place among those that do. */
  readonly streams?: Streams | undefined;
  /** Told of every request that is refused. */
  readonly observe?: ((operation: AnsweredOperation) => void) | undefined;
}

/** For an address so many keys a minute are looked up that nobody has shown lately: anybody can forge one that looks right. */
export const strangeKeys = 60;

/** Mutations have a part of the places that nobody else takes: what a bureau reports does not wait for what others look at. */
const mutationPart = 4;

/**
 * Puts shares in front of a gateway: so many requests at once, the others in a queue in which viewers, clients and addresses
 * take turns, and nobody more often than the operator allows. Probes do not pass here.
 */
export function createShares(options: ShareOptions): (gateway: Handler) => Handler {
  const { settings, operations = [], observe, streams, viewerOf, pseudonyms } = options;
  const asking = { viewerOf, proxies: settings.proxies, pseudonyms };
  const mutations = idsOfMutations(operations);
  const { concurrentRequests: places, queuedRequests: queued, queueTime: patience } = settings;
  const reading = createGate({ places, queued, patience });
  const writing = createGate({ places: Math.max(2, Math.ceil(places / mutationPart)), queued, patience });
  const strangers = createLimits({ perPerson: 0, perAddress: strangeKeys }, 'strange keys');
  const limits = createLimits({ perPerson: settings.requestsPerPerson, perAddress: settings.requestsPerAddress });

  const refuse = (request: IncomingMessage, response: ServerResponse, error: PlainError): void => {
    observe?.({ operation: null, type: null, errors: new Set([error.code]), milliseconds: 0, kept: null });
    const readable = crossOriginHeaders(settings.corsOrigins ?? [], request.headers.origin);
    const headers = { ...error.headers, ...readable };
    answerError(request, response, { ...error, headers }).catch(() => response.destroy());
  };

  return (gateway) => {
    const admit = (asker: Asker, rate: Rate | null, request: IncomingMessage, response: ServerResponse): void => {
      if (response.destroyed) return;
      const gate = isMutation(request, mutations) ? writing : reading;
      const leave = gate.enter(
        asker.key,
        () => gateway(request, response),
        () => refuse(request, response, overloaded(rate)),
      );
      response.on('close', leave);
      streams?.expect(response, asker.key, leave);
    };

    const shared: Handler = (request, response) => {
      const asker = askerOf(request, asking);
      if (!(asker instanceof Promise) && isOwn(asker.key)) return admit(asker, null, request, response);
      return Promise.resolve(asker)
        .then(async (known) => {
          const rate = await limits.count(known);
          const overdrawn = options.budgets?.open(request, known);
          if (rate?.exceeded) refuse(request, response, tooMany(rate));
          else if (overdrawn) refuse(request, response, tooMany(overdrawn, 'COST_LIMITED'));
          else admit(known, rate, request, response);
        })
        .catch(() => response.destroy());
    };

    return (request, response) => {
      if (!isShared(request)) return gateway(request, response);
      const { authorization } = request.headers;
      if (!authorization || !options.isStrange?.(authorization)) return shared(request, response);
      const address = addressOf(request, settings.proxies);
      if (isOwn(address)) return shared(request, response);
      return strangers
        .count({ kind: 'address', key: address })
        .then((rate) => (rate?.exceeded ? refuse(request, response, tooMany(rate)) : shared(request, response)))
        .catch(() => response.destroy());
    };
  };
}

/** What is asked of the graph, in whichever form; the rest are pages. */
function isShared({ url = '' }: IncomingMessage): boolean {
  const [path = ''] = url.split('?', 1);
  return path === '/graphql' || isExchanged(path);
}

/** Whether a request writes, as far as its text tells. Who has no token cannot write, and has no use for that lane. */
function isMutation(request: IncomingMessage, ids: ReadonlySet<string>): boolean {
  const body = request.headers.authorization === undefined ? undefined : bodyOf(request);
  if (!body) return false;
  if (/^\/(?:imports|api\/verbs)\//.test(request.url ?? '') || body.includes('mutation')) return true;
  return ids.size > 0 && ids.has(namedId.exec(body.toString('latin1'))?.[1] ?? '');
}

/** The id of a persisted operation in a body. */
const namedId = /"(?:documentId|sha256Hash)"\s{0,20}:\s{0,20}"(?:sha256:)?([^"\\]{1,256})"/;

function overloaded(rate: Rate | null): PlainError {
  return serverErrors.OVERLOADED({ headers: rateHeaders(rate) });
}

function tooMany(rate: Rate, error: 'RATE_LIMITED' | 'COST_LIMITED' = 'RATE_LIMITED'): PlainError {
  const { limit, seconds } = rate;
  return serverErrors[error]({
    limit,
    seconds,
    headers: { 'retry-after': String(seconds), ...rateHeaders(rate) },
  });
}
