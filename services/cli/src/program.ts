import { CommanderError, Command as Program, Option as ProgramOption } from 'commander';
import { approve, returnReport } from './commands/decide.ts';
import { doctor } from './commands/doctor.ts';
import { exportRows, template } from './commands/files.ts';
import { check, importRows, setup } from './commands/imports.ts';
import { inbox } from './commands/inbox.ts';
import { cancelJob, listJobs, watchJob } from './commands/jobs.ts';
import { listKeys, revokeKey } from './commands/keys.ts';
import { login, logout } from './commands/login.ts';
import { createKey, replaceKey } from './commands/makingKeys.ts';
import { query } from './commands/query.ts';
import { submit } from './commands/submit.ts';
import { whoami } from './commands/who.ts';
import type { Command, Option, Outcome } from './declaring/command.ts';
import { Given } from './declaring/given.ts';
import { globalOptions } from './declaring/options.ts';
import { cliErrors } from './errors/failures.ts';
import type { Refused } from './errors/refusal.ts';
import { spoken } from './errors/spoken.ts';
import { inLanguage, type Terminal } from './terminal/terminal.ts';

/** Every command, in the order in which somebody new meets them. */
export const commands: readonly Command[] = [
  login,
  logout,
  whoami,
  createKey,
  listKeys,
  replaceKey,
  revokeKey,
  setup,
  template,
  check,
  importRows,
  watchJob,
  cancelJob,
  listJobs,
  submit,
  inbox,
  approve,
  returnReport,
  exportRows,
  query,
  doctor,
];

/** Groups of commands. */
const groups: Readonly<Record<string, Command['description']>> = {
  key: spoken.keyGroup(),
  job: spoken.jobGroup(),
};

/**
 * Reads what was written behind `plangraph` and runs the command; null where only help was wanted.
 *
 * @throws Refused by whatever stands in the way.
 */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<Outcome | null> {
  let outcome: Outcome | null = null;
  const program = inTongue(new Program('plangraph'), terminal)
    .description(inLanguage(terminal, spoken.about()))
    .addHelpText('after', `\n${inLanguage(terminal, spoken.exits())}`)
    .showSuggestionAfterError(false);
  const groupsMade = new Map<string, Program>();
  for (const command of commands) {
    const words = command.name.split(' ');
    const name = words.at(-1) ?? command.name;
    const [group] = words.length > 1 ? words : [];
    const under = group === undefined ? program : (groupsMade.get(group) ?? program.command(group));
    if (group !== undefined && !groupsMade.has(group)) {
      groupsMade.set(
        group,
        inTongue(under, terminal).description(inLanguage(terminal, groups[group] ?? spoken.about())),
      );
    }
    const own = inTongue(under.command(name), terminal).description(inLanguage(terminal, command.description));
    for (const argument of command.arguments ?? [])
      own.argument(`[${argument.name}]`, inLanguage(terminal, argument.description));
    for (const option of [...(command.options ?? []), ...globalOptions]) own.addOption(optionOf(option, terminal));
    own.action(async () => {
      outcome = await command.run(new Given(terminal, `plangraph ${command.name}`, own.args, own.opts()));
    });
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0 || error.code === 'commander.help') return null;
    throw refusalFor(error, args);
  }
  return outcome;
}

/** The command that stands in what was written; null where none does. */
export function commandIn(args: readonly string[]): string | null {
  const words = args.filter((each) => !each.startsWith('-'));
  const starts = ({ name }: Command) => name === words.slice(0, name.split(' ').length).join(' ');
  return commands.find(starts)?.name ?? null;
}

/** A command that speaks the terminal's language, and throws where commander would end the process. */
function inTongue(program: Program, terminal: Terminal): Program {
  const say = (name: 'usage' | 'arguments' | 'options' | 'commands') => inLanguage(terminal, spoken[name]());
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say('usage'),
    'Arguments:': say('arguments'),
    'Options:': say('options'),
    'Commands:': say('commands'),
  };
  return program
    .exitOverride()
    .helpCommand(false)
    .helpOption('-h, --help', inLanguage(terminal, spoken.help()))
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .configureOutput({
      writeOut: (text) => void terminal.output.write(text),
      writeErr: (text) => void terminal.messages.write(text),
      outputError: () => {},
    });
}

function optionOf({ flags, description, choices, many }: Option, terminal: Terminal): ProgramOption {
  const option = new ProgramOption(flags, inLanguage(terminal, description));
  if (choices) option.choices(choices);
  if (many) option.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
  return option;
}

/** What commander refuses, in both languages. */
function refusalFor({ code, message }: CommanderError, args: readonly string[]): Refused {
  const [quoted = '', value = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, text]) => text);
  const command = ['plangraph', commandIn(args)].filter(Boolean).join(' ');
  if (code === 'commander.unknownCommand')
    return cliErrors.COMMAND_UNKNOWN({ name: quoted, known: commands.map(({ name }) => name).join(', ') });
  if (code === 'commander.unknownOption') return cliErrors.OPTION_UNKNOWN({ command, option: quoted });
  if (code === 'commander.invalidArgument') {
    const choices = message.split('are ').at(-1)?.replace(/\.$/, '') ?? '';
    return cliErrors.OPTION_INVALID({ option: quoted, given: value, wanted: spoken.wantedChoice({ choices }) });
  }
  if (code === 'commander.excessArguments') return cliErrors.ARGUMENTS_EXTRA({ command, given: args.at(-1) ?? '' });
  if (code === 'commander.optionMissingArgument') return cliErrors.OPTION_MISSING({ command, option: quoted });
  return cliErrors.OPTION_UNKNOWN({ command, option: quoted });
}
