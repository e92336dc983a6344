import type { BilingualText } from '@plangraph/messages';
import type { Refusal } from '../errors/refusal.ts';
import type { Given } from './given.ts';

/** Something that stands behind the name of a command. */
export interface Argument {
  /** As the help shows it: `name`, or `name...` for several. */
  readonly name: string;
  readonly description: BilingualText;
}

/** Something that can be said with a command; all of it can be left out, and what is needed is asked for. */
export interface Option {
  /** As commander reads it: `--plan <code>`, `-o, --out <file>`, `--draft`. */
  readonly flags: string;
  readonly description: BilingualText;
  /** All that it can be; anything when left out. */
  readonly choices?: readonly string[];
  /** Whether it may be said several times. */
  readonly many?: true;
}

/** What a command found or did. */
export interface Outcome {
  /** For programs: what `--json` prints as `data`; its fields stay. */
  readonly data: unknown;
  /** For people, in the language of the terminal. */
  readonly text: string;
  /** What was refused, although the rest was done. */
  readonly refusals?: readonly Refusal[];
  /** 0 when left out. */
  readonly exitCode?: number;
}

/** A command. */
export interface Command {
  /** Its name; with a blank where it belongs to a group, such as `key create`. */
  readonly name: string;
  readonly description: BilingualText;
  readonly arguments?: readonly Argument[];
  readonly options?: readonly Option[];
  run(given: Given): Promise<Outcome>;
}
