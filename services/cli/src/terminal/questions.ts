import { isCancel, password, select, text } from '@clack/prompts';
import type { BilingualText } from '@plangraph/messages';
import { cliErrors } from '../errors/failures.ts';
import { inLanguage, type Terminal } from './terminal.ts';

/**
 * Asks whoever sits in front of the terminal.
 *
 * @throws Refused CANCELLED where he breaks off.
 */
export async function askFor(
  terminal: Terminal,
  question: BilingualText,
  { hidden = false, initial = '' }: { readonly hidden?: boolean; readonly initial?: string } = {},
): Promise<string> {
  const asked = { message: inLanguage(terminal, question), output: terminal.messages, input: terminal.input };
  const answer = hidden ? await password(asked) : await text({ ...asked, initialValue: initial });
  if (isCancel(answer)) throw cliErrors.CANCELLED();
  return (answer ?? '').trim();
}

/** Lets whoever sits in front of the terminal choose; null where he breaks off. */
export async function askWhich<Choice extends string>(
  terminal: Terminal,
  question: BilingualText,
  choices: Readonly<Record<Choice, BilingualText>>,
): Promise<Choice | null> {
  const answer = await select<string>({
    message: inLanguage(terminal, question),
    options: Object.entries<BilingualText>(choices).map(([value, said]) => ({
      value,
      label: inLanguage(terminal, said),
    })),
    output: terminal.messages,
    input: terminal.input,
  });
  return isCancel(answer) ? null : (answer as Choice);
}
