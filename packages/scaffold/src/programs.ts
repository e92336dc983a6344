import { execFileSync } from 'node:child_process';

/** Runs programs in a folder, and shows what they say only where they fail. */
export function programsIn(folder: string) {
  const run = (command: string, ...args: readonly string[]): void => {
    try {
      execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { readonly stdout?: Buffer; readonly stderr?: Buffer };
      throw new Error(`${[command, ...args].join(' ')} failed:\n${stdout}${stderr}`, { cause: error });
    }
  };
  return {
    run,
    /** Runs a script in the Node that runs this. */
    node: (...args: readonly string[]) => run(process.execPath, ...args),
    /** Installs what packages name. */
    install: () => run('npx', '-y', 'pnpm@12', 'install', '--prefer-offline'),
  };
}
