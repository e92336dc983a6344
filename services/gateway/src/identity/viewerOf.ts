import type { IncomingHttpHeaders } from 'node:http';
import type { Viewer } from '@plangraph/schema';

/** Finds out who asks; throws when what they show is not valid. */
export type ViewerOf = (request: Request) => Viewer | null | Promise<Viewer | null>;

/** Finds out who asks by a request that has not become Yoga's yet; who shows nothing is nobody. */
export function whoAsks(
  viewerOf: ViewerOf,
  { headers }: { readonly headers: IncomingHttpHeaders },
): Promise<Viewer | null> | null {
  return headers.authorization === undefined ? null : viewerByHeaders(viewerOf, headers);
}

async function viewerByHeaders(viewerOf: ViewerOf, headers: IncomingHttpHeaders): Promise<Viewer | null> {
  const get = (name: string) => headers[name.toLowerCase()]?.toString() ?? null;
  // Whoever finds out who asks looks at headers only.
  return viewerOf({ headers: { get } } as Request);
}
