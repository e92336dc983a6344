import type { Viewer } from '@plangraph/schema';

/** Finds out who asks; throws when what they show is not valid. */
export type ViewerOf = (request: Request) => Viewer | null | Promise<Viewer | null>;
