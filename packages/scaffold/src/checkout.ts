import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** The folder of the checkout that things are made in. */
export const checkout = join(import.meta.dirname, '../../..');

/** The list of domains, and the package that lists what it imports. */
export const list = 'services/gateway/src/domains.ts';
export const listing = 'services/gateway/package.json';

/** Runs one of the checkout's own programs, and shows what it says only where it fails. */
export function run(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, { cwd: checkout, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string };
    throw new Error(`${[command, ...args].join(' ')} failed:\n${stdout}${stderr}`, { cause: error });
  }
}

/** Runs a script of the root package in the Node that runs this. */
export function node(...args: readonly string[]): string {
  return run(process.execPath, args);
}
