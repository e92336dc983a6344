import { exitCodes } from './errors/exitCodes.ts';
import { Refused } from './errors/refusal.ts';
import { languageOf } from './language.ts';
import { printOutcome, printRefusals } from './print.ts';
import { commandIn, runProgram } from './program.ts';
import type { Terminal } from './terminal/terminal.ts';

/** A process as the shell started it. */
export type Shell = Pick<NodeJS.Process, 'argv' | 'env'> & {
  readonly stdin: Terminal['input'];
  readonly stdout: Terminal['output'];
  readonly stderr: Terminal['messages'];
  /** Where somebody breaks off; signals of this process when left out. */
  readonly onInterrupt?: Terminal['onInterrupt'];
};

const onSignal: Terminal['onInterrupt'] = (listener) => {
  process.on('SIGINT', listener);
  return () => process.off('SIGINT', listener);
};

/** Runs what was written in a shell and prints what came of it. Gives the exit code. */
export async function runFromShell(shell: Shell): Promise<number> {
  const { argv, env, stdin, stdout, stderr, onInterrupt = onSignal } = shell;
  const args = argv.slice(2);
  const terminal: Terminal = {
    language: languageOf(args, env),
    environment: env,
    input: stdin,
    output: stdout,
    messages: stderr,
    onInterrupt,
  };
  const printing = { terminal, command: commandIn(args), json: args.includes('--json') };
  // Whoever reads the output may have read enough.
  stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : exitCodes.failed));
  try {
    const outcome = await runProgram(args, terminal);
    if (outcome) printOutcome(printing, outcome);
    return outcome?.exitCode ?? exitCodes.done;
  } catch (error) {
    if (error instanceof Refused) printRefusals(printing, error.refusals);
    else stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return error instanceof Refused ? error.exitCode : exitCodes.failed;
  }
}
