import { randomUUID } from 'node:crypto';

/** The header in which a request id comes and goes. */
export const requestIdHeader = 'x-request-id';

const sane = /^[A-Za-z0-9._-]{1,128}$/;
const known = new WeakMap<Request, string>();

/** The id that a caller proposes where it is sane, a new one otherwise. Never echoes what could break a log or a header. */
export function acceptRequestId(proposed: string | null | undefined): string {
  return proposed && sane.test(proposed) ? proposed : randomUUID();
}

/** The id of a request: the same however often one asks. */
export function requestIdOf(request: Request): string {
  let id = known.get(request);
  if (id === undefined) {
    id = acceptRequestId(request.headers.get(requestIdHeader));
    known.set(request, id);
  }
  return id;
}
