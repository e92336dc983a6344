import { STATUS_CODES } from 'node:http';
import type { Problem } from '@plangraph/schema';
import type { GraphQLError } from 'graphql';
import type { RouteAnswer, RouteRequest } from '../routes/route.ts';

/** Something that stands in the way, in both languages, wherever it was said. */
export interface Told {
  readonly code: string;
  readonly en: string;
  readonly zh: string;
  /** Where in the body or the answer it stands; empty for the whole. */
  readonly path?: readonly (string | number)[] | undefined;
  /** What a program may want to know of it besides. */
  readonly facts?: Readonly<Record<string, unknown>> | undefined;
}

/** Media type of problem details. */
export const problemType = 'application/problem+json; charset=utf-8';

/** What stands in the way, as problem details (RFC 9457): the first in front, all of them in `errors`. */
export function problemDetails(status: number, all: readonly Told[], requestId: string): object {
  const [first] = all;
  return {
    type: first ? `urn:plangraph:error:${first.code}` : 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: first?.en,
    detailZh: first?.zh,
    code: first?.code,
    requestId,
    errors: all.map(({ code, en, zh, path = [], facts }) => ({
      code,
      detail: en,
      detailZh: zh,
      ...(path.length ? { pointer: `#/${path.map(escaped).join('/')}` } : {}),
      ...facts,
    })),
  };
}

/** Answers problem details. */
export function problem(
  status: number,
  all: readonly Told[],
  requestId: string,
  headers: Readonly<Record<string, string>> = {},
): RouteAnswer {
  const challenge = status === 401 ? { 'www-authenticate': 'Bearer' } : {};
  return {
    status,
    headers: { 'content-type': problemType, ...challenge, ...headers },
    body: JSON.stringify(problemDetails(status, all, requestId)),
  };
}

/** What stands in the way of an input, as it is told. */
export function toldProblem({ code, message, cure, path }: Problem): Told {
  return { code, en: `${message.en} ${cure.en}`, zh: `${message.zh}${cure.zh}`, path };
}

/** What the graph says, as it is told. */
export function toldError({ message, path, extensions }: GraphQLError): Told {
  const { code, messageZh, requestId, http, ...facts } = extensions;
  // The first step is the root field, which whoever asks by an address has not named.
  return { code: String(code), en: message, zh: String(messageZh ?? message), path: path?.slice(1), facts };
}

/** A step of a JSON pointer. */
function escaped(step: string | number): string {
  return String(step).replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Whether something that was to be read is instead a list of what is wrong with it. */
export function isRefused<T>(read: T | readonly Problem[]): read is readonly Problem[] {
  return Array.isArray(read);
}

/** Answers what is wrong with a request. */
export function refuse(
  problems: readonly Problem[],
  { requestId }: Pick<RouteRequest, 'requestId'>,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): RouteAnswer {
  return problem(status, problems.map(toldProblem), requestId, headers);
}
