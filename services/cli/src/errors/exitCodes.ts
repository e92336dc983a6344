/** What the command ends with, as sysexits.h numbers it, so that a script can tell what to do next. */
export const exitCodes = {
  /** All was done. */
  done: 0,
  /** The command was not written as it must be. */
  usage: 64,
  /** What was sent is refused: rows, figures, a document. Mend it and send it again. */
  refused: 65,
  /** A file cannot be read. */
  noInput: 66,
  /** The server cannot be reached, or is not ready. */
  unavailable: 69,
  /** The server failed, or answered what nobody expects. */
  failed: 70,
  /** A file cannot be written. */
  cannotCreate: 73,
  /** The server had too much to do, also after some tries. Try again later. */
  tryAgain: 75,
  /** Who asks is not known, or may not. */
  forbidden: 77,
  /** What is kept of servers and keys cannot be used. */
  unconfigured: 78,
  /** Somebody broke off; what the server had begun goes on, unless he had it cancelled. */
  brokenOff: 130,
} as const;

/** Codes of the graph that say that who asks may not. */
const forbidding = new Set(['NOT_AUTHENTICATED', 'FORBIDDEN', 'TOKEN_INVALID', 'KEY_INVALID', 'OUT_OF_SCOPE']);

/** Codes of the graph that will be gone later. */
const passing = new Set(['OVERLOADED', 'RATE_LIMITED', 'NOT_READY', 'IDENTITY_UNAVAILABLE']);

/** The exit code for what a server refused, by the code of its first refusal. */
export function exitCodeFor(code: string, status: number): number {
  if (passing.has(code) || status === 429 || status === 503) return exitCodes.tryAgain;
  if (forbidding.has(code) || status === 401 || status === 403) return exitCodes.forbidden;
  if (code === 'INTERNAL_SERVER_ERROR' || status >= 500) return exitCodes.failed;
  return exitCodes.refused;
}
