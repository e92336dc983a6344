import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Database } from '@plangraph/database';
import { makeOperatorsKey, type OperatorsClient } from '@plangraph/exchange';
import { createLog, openGraph, readConfig, runGateway } from '@plangraph/gateway';

const binaries = join(import.meta.dirname, '../../node_modules/.bin');

/** What a command ended with, and what it printed. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Somebody at a command line, with a gateway that listens on this machine. */
export interface CommandLine {
  readonly url: string;
  /** The folder in which commands are run. */
  readonly folder: string;
  /** Makes a key as the operator's command does. */
  key(code: string, organisation: string | null, scopes: OperatorsClient['scopes']): Promise<string>;
  /** Runs lines of a shell as somebody with a key, or as the public. */
  run(lines: string, options?: RunOptions): Promise<Ran>;
  /** Runs a command that prints a document, and gives its data; fails where it ends otherwise than expected. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for.
  read(line: string, options?: RunOptions & { readonly code?: number }): Promise<any>;
  write(name: string, content: string | Uint8Array): void;
  close(): Promise<void>;
}

interface RunOptions {
  readonly key?: string | null;
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Serves a database by a real gateway on a real socket, and gives a shell to somebody. */
export async function openCommandLine(database: Pick<Database, 'url' | 'prisma'>): Promise<CommandLine> {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-line-'));
  const log = createLog('silent');
  const config = readConfig({
    PORT: '0',
    DATABASE_URL: database.url,
    PLANGRAPH_DATASETS: 'none',
    PLANGRAPH_DATA_DIR: folder,
    PLANGRAPH_METRICS: 'off',
  });
  const gateway = await runGateway({ config, log, open: () => openGraph(config, log, true) });
  await gateway.served;
  const run: CommandLine['run'] = (lines, { key = null, input = '', environment = {} } = {}) =>
    new Promise((resolve) => {
      const child = spawn('sh', ['-e', '-c', lines], {
        cwd: folder,
        env: {
          PATH: [binaries, process.env.PATH].join(delimiter),
          HOME: folder,
          LANG: 'en_GB.UTF-8',
          PLANGRAPH_SERVER: gateway.url,
          ...(key === null ? {} : { PLANGRAPH_KEY: key }),
          ...environment,
        },
      });
      let out = '';
      let err = '';
      child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
      child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
      child.stdin.end(input);
      child.once('close', (code) => resolve({ code, out, err }));
    });
  return {
    url: gateway.url,
    folder,
    run,
    async read(line, { code = 0, ...options } = {}) {
      const ran = await run(`plangraph ${line} --json`, options);
      if (ran.code !== code) throw new Error(`“${line}” ended with ${ran.code}:\n${ran.out}${ran.err}`);
      const { data, errors } = JSON.parse(ran.out);
      return data ?? errors;
    },
    write: (name, content) => writeFileSync(join(folder, name), content),
    async key(code, named, scopes) {
      const { prisma } = database;
      const organisation =
        named === null ? null : await prisma.organisation.findUniqueOrThrow({ where: { code: named } });
      const client = { code, organisation, scopes, areas: [], days: 30 };
      const made = await prisma.$transaction((transaction) => makeOperatorsKey(transaction, client));
      if ('refusal' in made) throw new Error(made.refusal);
      return made.key;
    },
    async close() {
      await gateway.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
