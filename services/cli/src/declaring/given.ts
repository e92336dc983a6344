import type { BilingualText } from '@plangraph/messages';
import { connectionOf } from '../credentials/connection.ts';
import { cliErrors } from '../errors/failures.ts';
import { spoken } from '../errors/spoken.ts';
import type { Server } from '../server/openServer.ts';
import { isAttended, say, type Terminal } from '../terminal/terminal.ts';

/** Tries again so often where nothing else is said. */
const retries = 4;

/** What a command was given, and what it may ask for. */
export class Given {
  readonly terminal: Terminal;
  /** The command as it is written, for messages. */
  readonly command: string;
  readonly #args: readonly string[];
  readonly #options: Readonly<Record<string, unknown>>;
  #server: Server | null = null;

  constructor(
    terminal: Terminal,
    command: string,
    args: readonly string[],
    options: Readonly<Record<string, unknown>>,
  ) {
    this.terminal = terminal;
    this.command = command;
    this.#args = args;
    this.#options = options;
  }

  /** Whether a document is wanted, for programs: then nobody is asked, and no bar is shown. */
  get isForPrograms(): boolean {
    return this.flag('json');
  }

  /** The arguments from a place on. */
  arguments(from = 0): readonly string[] {
    return this.#args.slice(from);
  }

  /** Whether an option without a value was given. */
  flag(name: string): boolean {
    return this.#options[name] === true;
  }

  /** What an option says; null where it was left out. */
  text(name: string): string | null {
    const value = this.#options[name];
    return typeof value === 'string' && value !== '' ? value : null;
  }

  /** All that an option says that may be given several times. */
  texts(name: string): readonly string[] {
    const value = this.#options[name];
    return Array.isArray(value) ? value.map(String) : [];
  }

  /**
   * What an option says, or whoever sits there answers.
   *
   * @throws Refused OPTION_MISSING where neither does.
   */
  async option(name: string, question: BilingualText): Promise<string> {
    return this.text(name) ?? this.#ask(`--${hyphened(name)}`, question);
  }

  /** What stands at a place behind the command, or whoever sits there answers. */
  async argument(at: number, name: string, question: BilingualText): Promise<string> {
    return this.#args[at] ?? this.#ask(`<${name}>`, question);
  }

  /** The server that is asked. */
  async server(): Promise<Server> {
    if (this.#server) return this.#server;
    const { openServer } = await import('../server/openServer.ts');
    this.#server = openServer({
      ...connectionOf(this.terminal.environment, {
        server: this.text('server'),
        plainHttp: this.flag('plainHttp'),
      }),
      language: this.terminal.language,
      retries: this.#retries(),
      again: (count, reason) => say(this.terminal, spoken.again({ count, reason })),
    });
    return this.#server;
  }

  #retries(): number {
    const given = this.text('retries');
    if (given === null) return retries;
    if (!/^\d{1,3}$/.test(given))
      throw cliErrors.OPTION_INVALID({ option: '--retries', given, wanted: spoken.wantedNumber() });
    return Number(given);
  }

  async #ask(option: string, question: BilingualText): Promise<string> {
    const { command, terminal } = this;
    if (this.isForPrograms || !isAttended(terminal)) throw cliErrors.OPTION_MISSING({ command, option });
    const { askFor } = await import('../terminal/questions.ts');
    const answer = await askFor(terminal, question);
    if (!answer) throw cliErrors.OPTION_MISSING({ command, option });
    return answer;
  }
}

/** `plainHttp` as it is written, `plain-http`. */
export function hyphened(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
