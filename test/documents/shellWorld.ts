import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migratedFolder, scratchFolder } from '@plangraph/testing';
import { root } from '../architecture/house.ts';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** What a line printed, and how it ended. */
interface Printed {
  readonly code: number | null;
  readonly printed: string;
}

/** An operator's machine, on which what guides have him type is typed. */
export interface ShellWorld {
  readonly folder: string;
  /** What lines may name, such as `TOKEN`. */
  readonly named: Record<string, string>;
  /** Starts a gateway by a line of a guide, and gives its address once it serves. */
  start(line: string): Promise<string>;
  run(lines: string): Printed;
  /** Asks the first gateway with the key that was printed. */
  ask(query: string, headers?: Readonly<Record<string, string>>): Promise<Readonly<Record<string, unknown>>>;
  stop(): Promise<void>;
}

/** Puts a gateway's data where nobody else's are; what guides place elsewhere lies in the same folder. */
export async function openShell(): Promise<ShellWorld> {
  const folder = scratchFolder();
  const documents = join(folder, 'documents');
  for (const each of ['documents', 'backups', 'partner']) mkdirSync(join(folder, each));
  copyFileSync(join(root, 'README.md'), join(folder, 'report.txt'));
  const { DATABASE_URL: _, ...inherited } = process.env;
  const named: Record<string, string> = {};
  const data = await migratedFolder();
  const env = (): NodeJS.ProcessEnv => ({
    ...inherited,
    NODE_ENV: 'development',
    NO_COLOR: '1',
    PLANGRAPH_DATA_DIR: data,
    PLANGRAPH_DOCUMENTS: documents,
    PLANGRAPH_CREDENTIALS: join(folder, 'credentials.json'),
    ...named,
  });
  const stops: (() => Promise<void>)[] = [];
  let address = '';
  const here = (lines: string) =>
    lines
      .replace(/npx -y pnpm@12(?: --silent)? (?:run )?(?!exec)([\w:]+)/g, (_, name: string) => scriptOf(name))
      .replace(/npx -y pnpm@12 exec (?=plangraph)/g, 'node_modules/.bin/')
      .replaceAll('/var/backups', join(folder, 'backups'))
      .replaceAll('/srv/second', join(folder, 'second'))
      .replaceAll('report.txt', join(folder, 'report.txt'))
      .replace(/> (?=\w+\.graphql)/, `> ${folder}/`)
      .replaceAll('http://127.0.0.1:4000', address);
  return {
    folder,
    named,
    async start(line) {
      const child = spawn('sh', ['-c', `exec env ${here(line).replace('PORT=4001 ', '')}`], {
        cwd: root,
        env: { ...env(), PORT: '0', LOG_LEVEL: 'info' },
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += piece));
      const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
      stops.unshift(async () => {
        child.kill('SIGTERM');
        await ended;
      });
      for (;;) {
        const [, url = ''] = /"url":"([^"]+)"[^\n]*"msg":"serving"/.exec(said) ?? [];
        if (url) {
          address ||= url;
          return url;
        }
        if (child.exitCode !== null) throw new Error(said);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    run(lines) {
      const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', here(lines)], {
        cwd: root,
        env: env(),
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      });
      return { code: status, printed: `${stdout}${stderr}` };
    },
    async ask(query, further = {}) {
      const authorization = `Bearer ${named.PLANGRAPH_KEY}`;
      const headers = { 'content-type': 'application/json', authorization, ...further };
      const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
      return (await response.json()) as Readonly<Record<string, unknown>>;
    },
    async stop() {
      for (const stop of stops) await stop();
    },
  };
}

/** What pnpm runs by a name. */
function scriptOf(name: string): string {
  const script = scripts[name];
  if (!script) throw new Error(`package.json has no script ${name}.`);
  return script.replace(/^(?:node \S+refresh\.ts && )/, '');
}
