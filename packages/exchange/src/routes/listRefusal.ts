import type { ListRefused } from '../exports/readRows.ts';
import { json, type RouteAnswer } from './route.ts';

/** Answers why the graph refused what a file was to be made of. */
export function listRefusal({ errors: all }: ListRefused, requestId: string): RouteAnswer {
  const errors = all.map(({ message, extensions }) => ({
    message,
    extensions: { ...extensions, code: extensions.code ?? 'BAD_USER_INPUT', http: undefined, requestId },
  }));
  return json(400, { errors });
}
