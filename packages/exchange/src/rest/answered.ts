import type { Answered } from '../catalogue/ask.ts';
import type { RouteAnswer, RouteRequest } from '../routes/route.ts';
import { problem, toldError } from './problem.ts';
import { answeringOf } from './statuses.ts';

/**
 * Answers what a root field answered: its value, or why it has none. Where something of the value could not be had, such as a
 * text of another system, the rest is given, and `_errors` says what is missing.
 */
export function answered(
  { requestId }: Pick<RouteRequest, 'requestId'>,
  { value, errors }: Answered,
  headers: Readonly<Record<string, string>> = {},
): RouteAnswer {
  const [first] = errors;
  const told = errors.map(toldError);
  if (first && value === null) {
    const { status, headers: own } = answeringOf(first);
    return problem(status, told, requestId, own);
  }
  const missing = told.map(({ code, en, zh, path }) => ({ code, detail: en, detailZh: zh, path }));
  const body =
    missing.length && typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value, _errors: missing }
      : value;
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}
