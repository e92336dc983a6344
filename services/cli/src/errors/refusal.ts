import type { BilingualText } from '@plangraph/messages';

/** Something that stands in the way, as the graph says it or the command itself. */
export interface Refusal {
  /** Tells programs what is wrong; docs/reference/errors.md lists it. */
  readonly code: string;
  /** Where the culprit stands: names of fields and places in lists; empty for the whole. */
  readonly path: readonly (string | number)[];
  readonly message: BilingualText;
  /** What would put it right; null where the message says so itself. */
  readonly cure: BilingualText | null;
  /** By which whoever runs the server finds the request in his log. */
  readonly requestId?: string | undefined;
}

/** Why a command was not done: everything that stood in its way. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusals: readonly Refusal[];
  readonly exitCode: number;

  constructor(refusals: readonly Refusal[], exitCode: number) {
    super(refusals.map(({ code, message }) => `${code}: ${message.en}`).join('\n'));
    this.refusals = refusals;
    this.exitCode = exitCode;
  }
}
