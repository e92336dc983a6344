import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { root } from '../architecture/house.ts';
import { follow } from '../events/world.ts';

/** Those who ask in the guides, by what `token` is told of them. */
const people: Readonly<Record<string, readonly string[]>> = {
  wang: ['--roles', 'administrator', '--subject', 'wang'],
  li: ['--roles', 'reporter', '--subject', 'li', '--organisation', 'kaihua-demo-statistics'],
  zhao: ['--roles', 'approver', '--subject', 'zhao', '--organisation', 'kaihua-demo-office'],
};

/** A partner's desk: terminals, a folder for his own program, and the gateway that he starts. */
export interface Desk {
  /** Types lines into a terminal, as `first terminal`; waits until they have ended where they end. */
  type(terminal: string, lines: string, ends: boolean): Promise<void>;
  /** What a terminal has shown so far. */
  shownIn(terminal: string): string;
  /** Saves a program in the partner's folder. */
  save(name: string, program: string): void;
  /** Asks the gateway as one of those people, or as `the public`. */
  ask(who: string, document: string, variables: object): Promise<unknown>;
  /** Subscribes, and gives what is told first. */
  hear(who: string, document: string, variables: object): Promise<unknown>;
  clear(): Promise<void>;
}

/** Sits down at a desk. What the guides call by the ports that are usual is put at free ones. */
export async function openDesk(): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-desk-'));
  const own = join(folder, 'partner');
  mkdirSync(join(own, 'node_modules'), { recursive: true });
  // As `npm install` would put it there.
  symlinkSync(join(root, 'services/worker/node_modules/standardwebhooks'), join(own, 'node_modules/standardwebhooks'));
  const [port, hooks] = await Promise.all([freePort(), freePort()]);
  const url = `http://127.0.0.1:${port}`;
  const { DATABASE_URL: _, ...inherited } = process.env;
  const settings = { ...inherited, PLANGRAPH_DATA_DIR: join(folder, 'data'), NODE_ENV: 'development' };
  const terminals = new Map<string, { readonly child: ChildProcess; shown: string }>();
  const tokens = new Map<string, string>();
  const terminalOf = (name: string) => {
    const known = terminals.get(name);
    if (known) return known;
    const isOwn = name === 'third terminal';
    const child = spawn('sh', [], {
      cwd: isOwn ? own : root,
      env: { ...settings, PORT: String(isOwn ? hooks : port) },
      detached: true,
    });
    const terminal = { child, shown: '' };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (terminal.shown += piece));
    terminals.set(name, terminal);
    return terminal;
  };
  const here = (text: string) =>
    text.replaceAll('127.0.0.1:4000', `127.0.0.1:${port}`).replaceAll('127.0.0.1:8080', `127.0.0.1:${hooks}`);
  const headersOf = async (who: string): Promise<Record<string, string>> => {
    const asked = people[who];
    if (!asked) return {};
    const main = join(root, 'services/gateway/src/main.ts');
    const printed = async () =>
      (await promisify(execFile)(process.execPath, [main, 'token', ...asked], { env: settings })).stdout.trim();
    const token = tokens.get(who) ?? (await printed());
    tokens.set(who, token);
    return { authorization: `Bearer ${token}` };
  };
  return {
    async type(name, lines, ends) {
      const terminal = terminalOf(name);
      terminal.child.stdin?.write(`${here(lines)}\n`);
      if (!ends) return;
      const done = `done ${Math.random()}`;
      terminal.child.stdin?.write(`echo '${done}'\n`);
      while (!terminal.shown.includes(done)) await sleep(50);
      terminal.shown = terminal.shown.replace(`${done}\n`, '');
    },
    shownIn: (name) => (terminals.get(name)?.shown ?? '').replaceAll(`127.0.0.1:${port}`, '127.0.0.1:4000'),
    save: (name, program) => writeFileSync(join(own, name), program),
    async ask(who, query, variables) {
      const headers = { 'content-type': 'application/json', ...(await headersOf(who)) };
      const body = JSON.stringify({ query: here(query), variables });
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
      const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    async hear(who, query, variables) {
      const { answers, leave } = await follow(url, query, variables, await headersOf(who));
      while (answers.length === 0) await sleep(50);
      leave();
      return answers[0].data;
    },
    async clear() {
      for (const { child } of terminals.values()) if (child.pid) process.kill(-child.pid, 'SIGTERM');
      await sleep(2_000);
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
