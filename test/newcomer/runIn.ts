import { spawnSync } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

/** How a program ended, and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** What those who run this tell their programs of themselves, and what a newcomer's shell would not say. */
const ofOthers = /^(npm_|pnpm_|PNPM_|VITEST|NODE_ENV$|NODE_PATH$|INIT_CWD$|CI$)/;

/** Runs a program in a folder, as from a shell of a newcomer whose Node is that which runs this. */
export function runIn(folder: string, command: string, args: readonly string[]): Ended {
  const plain = Object.entries(process.env).filter(([name]) => !ofOthers.test(name));
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...Object.fromEntries(plain), PATH: path, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  return { code: status, said: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` };
}
