import { isCancel, text } from '@clack/prompts';

/** A question, which is a flag as well. */
export interface Question {
  /** Name of the flag, without dashes. */
  readonly flag: string;
  readonly message: string;
  /** What `--yes` answers, and what is proposed. */
  readonly proposal: string;
  /** What is wrong with an answer; undefined where nothing is. */
  readonly validate?: (answer: string) => string | undefined;
}

/** What was given on the command line. */
export interface Given {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  /** Whether nobody is to be asked: by `--yes`, or because nobody sits at a terminal. */
  readonly silent: boolean;
  /** Whether packages that come or go are installed. */
  readonly install: boolean;
}

/**
 * The answer to a question: of its flag, of whoever sits at the terminal, or its proposal.
 *
 * @throws when the answer of a flag will not do, or whoever is asked gives up.
 */
export async function ask(question: Question, { values, silent }: Given): Promise<string> {
  const { flag, message, proposal, validate = () => undefined } = question;
  const stated = values[flag];
  const answer = typeof stated === 'string' ? stated : silent ? proposal : await prompt(question);
  const problem = validate(answer);
  if (problem) throw new Error(`--${flag}: ${problem}`);
  return answer;

  async function prompt({ validate: judge }: Question): Promise<string> {
    const said = await text({
      message: `${message} (--${flag})`,
      placeholder: proposal,
      defaultValue: proposal,
      ...(judge ? { validate: (value: string | undefined) => judge(value || proposal) } : {}),
    });
    if (isCancel(said)) throw new Error('Given up; nothing was written.');
    return said;
  }
}

/** What must hold of a name. */
export function checkName(answer: string): string | undefined {
  if (/^[A-Za-z][A-Za-z0-9 -]{1,40}$/.test(answer)) return undefined;
  return `“${answer}” is no name; write English words, such as water or “water work”.`;
}

/** What must hold of a word in Chinese. */
export function checkChinese(answer: string): string | undefined {
  return /\p{Script=Han}/u.test(answer) ? undefined : `“${answer}” has no Chinese; clerks read this word.`;
}
