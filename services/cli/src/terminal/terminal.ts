import type { Readable, Writable } from 'node:stream';
import type { BilingualText } from '@plangraph/messages';
import type { Language } from '../language.ts';

/** Where a command reads and writes. What it found goes to `output`, what it says meanwhile to `messages`. */
export interface Terminal {
  readonly language: Language;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly messages: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  /** Tells when somebody breaks off (Ctrl-C) instead of ending the process, until what it gives is called. */
  readonly onInterrupt: (listener: () => void) => () => void;
}

/** A text in the terminal's language. */
export function inLanguage({ language }: Terminal, text: BilingualText): string {
  return text[language];
}

/** Says something beside what was asked for. */
export function say(terminal: Terminal, text: BilingualText): void {
  terminal.messages.write(`${inLanguage(terminal, text)}\n`);
}

/** Whether a person sits in front of it, who can be asked and shown what goes on. */
export function isAttended({ input, messages, environment }: Terminal): boolean {
  return Boolean(input.isTTY && messages.isTTY) && !environment.CI && environment.TERM !== 'dumb';
}
