import type { BilingualText } from '@plangraph/messages';
import { inLanguage, isAttended, type Terminal } from './terminal.ts';

/** Shows how far something has come. */
export interface Progress {
  /** How far: from 0 to 1, and what is done. */
  at(part: number, doing: BilingualText): void;
  /** It is over, and what is left to say. */
  end(said: BilingualText): void;
}

const steps = 100;

/** Shows a bar where somebody looks, and nothing elsewhere. */
export async function showProgress(terminal: Terminal, doing: BilingualText): Promise<Progress | null> {
  if (!isAttended(terminal)) return null;
  // Read from disk only where somebody looks.
  const { progress } = await import('@clack/prompts');
  const bar = progress({ max: steps, style: 'heavy', output: terminal.messages, input: terminal.input });
  bar.start(inLanguage(terminal, doing));
  let reached = 0;
  return {
    at(part, now) {
      const next = Math.min(steps, Math.floor(part * steps));
      bar.advance(Math.max(0, next - reached), inLanguage(terminal, now));
      reached = Math.max(reached, next);
    },
    end: (said) => bar.stop(inLanguage(terminal, said)),
  };
}
