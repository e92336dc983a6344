import { type ErrorTexts, errorTable } from '@plangraph/messages';

/** What a failure says: a code for scripts, and a cause with its cure in both languages for people. */
export interface FailureText {
  /** Stable name of the failure, such as PORT_IN_USE. */
  readonly code: string;
  /** Cause and cure in English. */
  readonly en: string;
  /** The same in Chinese. */
  readonly zh: string;
  /** Exit code of the process; 1 unless stated. */
  readonly exitCode?: number;
}

/** A reason why a command cannot go on that its user can cure: printed without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: string;
  readonly messageZh: string;
  readonly exitCode: number;

  constructor({ code, en, zh, exitCode = 1 }: FailureText, options?: ErrorOptions) {
    super(en, options);
    this.code = code;
    this.messageZh = zh;
    this.exitCode = exitCode;
  }
}

interface FailureFacts extends Pick<FailureText, 'exitCode'> {
  /** How it is answered, where it happens while a request is. */
  readonly http?: { readonly status: number };
}

/** A table of failures; what caused one is said with its values. */
export function failures<const T extends ErrorTexts<FailureFacts>>(table: T) {
  return errorTable(
    ({ code, message }, { exitCode = 1, cause }: Pick<FailureText, 'exitCode'> & ErrorOptions) =>
      new Failure({ code, ...message, exitCode }, cause === undefined ? undefined : { cause }),
    table,
  );
}

/** The exit code of a process whose database is gone for good, so that a supervisor starts it anew: EX_UNAVAILABLE. */
export const lostExitCode = 69;

/** The exit code that a failed command ends with. */
export function exitCodeOf(error: unknown): number {
  return error instanceof Failure ? error.exitCode : 1;
}
