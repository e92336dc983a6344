/** What a process that waits to be a gateway is told at first: what to read while it waits. */
export interface ToWaiting {
  readonly ahead: readonly string[];
}

/** What it is told then: which module to run. */
export interface ToRun {
  readonly entry: string;
  /** Which function of it to call, with which arguments; none where the module runs by itself. */
  readonly call?: { readonly name: string; readonly given: readonly unknown[] };
  /** What it hears when it listens for a message of whoever started it; nothing when left out. */
  readonly sent?: object;
}

/** What it tells: where it listens, and that it serves. */
export type FromCandidate = { readonly listening: string } | { readonly serving: true };
