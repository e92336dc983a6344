import type { ListRefused } from '../exports/readRows.ts';
import { json, type RouteAnswer, type RouteRequest } from './route.ts';

/** Answers why the graph refused what a file was to be made of. */
export function listRefusal({ errors: all }: ListRefused, { tell, requestId }: RouteRequest): RouteAnswer {
  const told = all.map(tell);
  const { status, headers = {} } = (told[0]?.extensions.http ?? {}) as Partial<Pick<RouteAnswer, 'status' | 'headers'>>;
  const errors = told.map(({ message, extensions: { http, ...facts } }) => ({
    message,
    extensions: { ...facts, requestId },
  }));
  const answer = json(status ?? 400, { errors });
  return { ...answer, headers: { ...answer.headers, ...headers } };
}
