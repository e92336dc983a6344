import { type Answer, createAnswer } from '@plangraph/cache';
import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';

const answers = new WeakMap<Request, Answer | 'not whole'>();

/** A result that Yoga sends as the text that it is told, instead of writing it as JSON itself. */
type WrittenResult = ExecutionResult & { stringify?: (result: ExecutionResult) => string };

/** Sends an answer's bytes as the result of a request. */
export function sendAnswer(request: Request, answer: Answer, setResult: (result: WrittenResult) => void): void {
  answers.set(request, answer);
  // Yoga sends bytes as they are, and declares text only.
  setResult({ stringify: () => answer.bytes } as unknown as WrittenResult);
}

/** Whether a result is data and nothing else: no errors, no parts to come. */
export function isWhole(result: unknown): result is WrittenResult {
  const { data, errors, extensions } = (result ?? {}) as ExecutionResult;
  return data !== undefined && data !== null && !errors?.length && extensions === undefined;
}

/** Writes a whole result as it would be sent. */
export function writeAnswer(result: WrittenResult, operation: string | null, position?: bigint): Answer {
  return createAnswer((result.stringify ?? JSON.stringify)(result), operation, position);
}

/**
 * Gives every whole answer to a GET a strong entity tag, and answers 304 to who already has it. Browsers and proxies
 * may keep such answers, and must ask before they use them again. POST has no such conversation in HTTP.
 */
export function useEntityTag(): Plugin {
  return {
    onResultProcess({ request, result, setResult }) {
      if (request.method !== 'GET' || answers.has(request)) return;
      if (isWhole(result)) sendAnswer(request, writeAnswer(result, null), setResult);
      else answers.set(request, 'not whole');
    },
    onResponse({ request, response, setResponse, fetchAPI }) {
      const answer = request.method === 'GET' ? answers.get(request) : undefined;
      if (answer === undefined) return;
      const { headers } = response;
      if (answer === 'not whole' || response.status !== 200) return headers.set('cache-control', 'no-store');
      const tag = tagOf(answer, headers.get('content-type'));
      headers.set('etag', tag);
      headers.set('cache-control', isPersonal(request) ? 'private, no-cache' : 'no-cache');
      headers.append('vary', 'accept, authorization');
      if (!isNamed(tag, request.headers.get('if-none-match'))) return;
      headers.delete('content-type');
      headers.delete('content-length');
      setResponse(new fetchAPI.Response(null, { status: 304, headers }));
    },
  };
}

/** The same bytes under another media type are another representation, and a strong tag tells them apart. */
function tagOf({ digest }: Answer, mediaType: string | null): string {
  return mediaType?.startsWith('application/json') ? `"${digest}-json"` : `"${digest}"`;
}

function isPersonal({ headers }: Request): boolean {
  return headers.has('authorization') || headers.has('cookie');
}

/** Whether the header If-None-Match names the tag; weak tags count, as HTTP compares them here. */
function isNamed(tag: string, header: string | null): boolean {
  if (header === null) return false;
  return header
    .split(',')
    .map((each) => each.trim().replace(/^W\//, ''))
    .some((each) => each === '*' || each === tag);
}
