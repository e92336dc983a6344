import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { expect } from 'vitest';

/** A dev command that runs, as somebody who develops has it in a terminal. */
export interface Developing {
  /** What it has written. */
  said(): string;
  /** What a query is answered, by whoever answers at the address. */
  asked(query: string, address: string): Promise<string>;
  /** Saves a file with a text in another's place. */
  change(file: string, text: string, other: string): void;
  /** Presses Ctrl-C; gives the code with which it ends. */
  interrupt(): Promise<number | null>;
  /** Ends it, if it runs still, by force. */
  kill(): void;
}

/** Runs a dev command in a folder, in the Node that runs this. */
export function startDeveloping(
  folder: string,
  command: readonly string[],
  settings: Readonly<Record<string, string>>,
): Developing {
  const [program = '', ...args] = command;
  const child: ChildProcess = spawn(program, args, {
    cwd: folder,
    // A terminal sends Ctrl-C to all processes of a group.
    detached: true,
    env: {
      ...process.env,
      PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
      NODE_ENV: undefined,
      PLANGRAPH_DATA_DIR: undefined,
      ...settings,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (said += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    said: () => said,
    async asked(query, address) {
      const headers = { 'content-type': 'application/json', 'accept-language': 'zh' };
      return (await fetch(`${address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })).text();
    },
    change(file, text, other) {
      const path = join(folder, file);
      const found = readFileSync(path, 'utf8');
      expect(found).toContain(text);
      writeFileSync(path, found.replace(text, other));
    },
    interrupt() {
      process.kill(-(child.pid ?? 0), 'SIGINT');
      return ended;
    },
    kill() {
      if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGKILL');
    },
  };
}
