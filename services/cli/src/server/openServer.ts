import ky, { HTTPError, type KyInstance, type Options } from 'ky';
import type { Connection } from '../credentials/connection.ts';
import { exitCodeFor } from '../errors/exitCodes.ts';
import { cliErrors } from '../errors/failures.ts';
import { Refused } from '../errors/refusal.ts';
import type { Language } from '../language.ts';
import { fieldOf, refusalsIn } from './answers.ts';

/** A server as commands use it. Whatever it refuses is thrown as `Refused`. */
export interface Server {
  readonly address: string;
  /** Whether a key goes along. */
  readonly hasKey: boolean;
  /** Asks the graph; fails where the answer bears an error. */
  ask<Data>(document: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
  /** Asks the graph, and gives the whole answer, with its errors. */
  result(document: string, variables: unknown, operationName: string | null): Promise<GraphResult>;
  /** Asks for a file, or sends one. An answer of 422 is given like others: it may say which rows are refused. */
  exchange(path: string, options?: ExchangeOptions): Promise<Response>;
}

/** What the graph answers. */
export interface GraphResult {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
}

/** What goes with a request for a file. */
export interface ExchangeOptions {
  readonly method?: 'GET' | 'POST';
  readonly query?: Readonly<Record<string, string | null>>;
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Told how much of the body has gone, from 0 to 1. */
  readonly sent?: ((part: number) => void) | undefined;
}

/** How a server is asked. */
export interface ServerOptions extends Connection {
  readonly language: Language;
  /** How often something is asked again where nothing was done, or nobody knows; the same idempotency key goes along. */
  readonly retries: number;
  /** Told before it is asked again. */
  readonly again: (count: number, reason: string) => void;
}

/** The longest that one question to the graph, and one file, may take, in milliseconds. */
const [questionTime, fileTime] = [120_000, 900_000];

/** The longest pause that a server can ask for, in milliseconds; a longer one is up to whoever calls. */
const longestPause = 60_000;

/** Opens a server; nothing is asked yet. */
export function openServer({ server, key, language, retries, again }: ServerOptions): Server {
  const client = ky.create({
    headers: {
      'accept-language': language,
      'user-agent': 'plangraph-cli',
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    },
    retry: {
      limit: retries,
      methods: ['get', 'post'],
      // What is answered so was not begun, or is the business of a proxy on the way.
      statusCodes: [429, 502, 503, 504],
      afterStatusCodes: [429, 503],
      maxRetryAfter: longestPause,
      backoffLimit: 5_000,
      retryOnTimeout: false,
    },
    hooks: {
      beforeRetry: [
        ({ error, retryCount }) =>
          again(retryCount, error instanceof HTTPError ? String(error.response.status) : reasonOf(error)),
      ],
    },
  });
  const answerOf = (path: string, options: Options) => request(client, server, path, options);
  const result = async (query: string, variables: unknown, operationName: string | null): Promise<GraphResult> => {
    const response = await answerOf('/graphql', {
      method: 'post',
      timeout: questionTime,
      headers: { accept: 'application/graphql-response+json, application/json' },
      json: { query, variables, ...(operationName === null ? {} : { operationName }) },
    });
    const answer: unknown = await response.json().catch(() => null);
    if (fieldOf(answer, 'data') === undefined && !refusalsIn(answer))
      throw cliErrors.SERVER_ANSWER_UNKNOWN({ server, status: response.status });
    return answer as GraphResult;
  };
  return {
    address: server,
    hasKey: key !== null,
    result,
    async ask<Data>(document: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
      const answer = await result(document, variables, null);
      const refusals = refusalsIn(answer);
      if (refusals) throw new Refused(refusals, exitCodeFor(refusals[0]?.code ?? '', 200));
      return answer.data as Data;
    },
    exchange(path, { method = 'GET', query = {}, body, headers = {}, sent } = {}) {
      const search = new URLSearchParams(
        Object.entries(query).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
      );
      const asked = search.size ? `${path}?${search}` : path;
      return answerOf(asked, {
        method,
        timeout: fileTime,
        headers: { ...headers },
        throwHttpErrors: (status) => status !== 422,
        ...(body === undefined ? {} : { body }),
        ...(sent ? { onUploadProgress: ({ percent }: { percent: number }) => sent(percent) } : {}),
      });
    },
  };
}

async function request(client: KyInstance, server: string, path: string, options: Options): Promise<Response> {
  try {
    return await client(`${server}${path}`, options);
  } catch (error) {
    if (!(error instanceof HTTPError)) throw cliErrors.SERVER_UNREACHABLE({ server, reason: reasonOf(error) });
    const { status } = error.response;
    const refusals = refusalsIn(typeof error.data === 'string' ? parse(error.data) : error.data);
    if (!refusals) throw cliErrors.SERVER_ANSWER_UNKNOWN({ server, status });
    throw new Refused(refusals, exitCodeFor(refusals[0]?.code ?? '', status));
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Why nobody answered: what the operating system calls it, where it says so. */
function reasonOf(error: unknown): string {
  for (let each = error; each instanceof Error; each = each.cause) {
    const { code } = each as NodeJS.ErrnoException;
    if (typeof code === 'string') return code;
  }
  return error instanceof Error ? error.name : String(error);
}
