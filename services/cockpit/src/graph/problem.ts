/** A problem as the graph tells it: a code, where, what and how to cure it. */
export interface Problem {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
  readonly cure: string | null;
}

/** Stands for an answer that did not come: the graph was not reached, or refused the request as a whole. */
export function unreached(message: string): Problem {
  return { code: '', path: [], message, cure: null };
}
