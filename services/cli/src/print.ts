import type { Outcome } from './declaring/command.ts';
import type { Refusal } from './errors/refusal.ts';
import { refusalText } from './terminal/refusals.ts';
import type { Terminal } from './terminal/terminal.ts';

/** What a command ends with, for programs: one document, whose fields stay what they are. */
interface Document {
  /** The command, such as `import`; null where none was understood. */
  readonly command: string | null;
  /** What it found or did; null where it was refused as a whole. */
  readonly data: unknown;
  /** Everything that stood in the way, in both languages. */
  readonly errors: readonly Refusal[];
}

/** Where and how something is printed. */
export interface Printing {
  readonly terminal: Terminal;
  readonly command: string | null;
  /** Whether one JSON document is wanted. */
  readonly json: boolean;
}

/** Prints what a command found or did: that on standard output, what was refused on standard error. */
export function printOutcome({ terminal, command, json }: Printing, { data, text, refusals = [] }: Outcome): void {
  if (json) {
    printDocument(terminal, { command, data, errors: refusals });
    return;
  }
  if (text) terminal.output.write(`${text}\n`);
  if (refusals.length) terminal.messages.write(`${refusalText(terminal, refusals)}\n`);
}

/** Prints why a command was not done. */
export function printRefusals({ terminal, command, json }: Printing, refusals: readonly Refusal[]): void {
  if (json) printDocument(terminal, { command, data: null, errors: refusals });
  else terminal.messages.write(`${refusalText(terminal, refusals)}\n`);
}

function printDocument({ output }: Terminal, document: Document): void {
  output.write(`${JSON.stringify(document, null, 2)}\n`);
}
