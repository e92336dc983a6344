import type { BilingualText } from '@plangraph/messages';
import { inLanguage, isAttended, type Terminal } from './terminal.ts';

/** Shows how far something has come. */
export interface Progress {
  /** How far: from 0 to 1, and what is done. */
  at(part: number, doing: BilingualText): void;
  /** It is over, and what is left to say. */
  end(said: BilingualText): void;
}

const width = 24;
const clear = '\r\u001b[2K';

/**
 * Shows a bar where somebody looks, and nothing elsewhere. It reads no keys, as the bars of @clack/prompts do, which take a Ctrl-C for the
 * end of the process and of all that it does.
 */
export function showProgress(terminal: Terminal, doing: BilingualText): Progress | null {
  if (!isAttended(terminal)) return null;
  const { messages } = terminal;
  const draw = (part: number, now: BilingualText) => {
    const share = Math.min(1, Math.max(0, part));
    const filled = Math.floor(share * width);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${Math.floor(share * 100)} %`;
    messages.write(`${clear}${fitting(`${bar}  ${inLanguage(terminal, now)}`, (messages.columns ?? 80) - 1)}`);
  };
  draw(0, doing);
  return { at: draw, end: (said) => messages.write(`${clear}${inLanguage(terminal, said)}\n`) };
}

/** As much of a text as fits into so many columns; a Chinese character takes two. A line that wraps could not be drawn over. */
function fitting(text: string, columns: number): string {
  let [taken, fits] = [0, ''];
  for (const sign of text) {
    taken += (sign.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1;
    if (taken > columns) break;
    fits += sign;
  }
  return fits;
}
