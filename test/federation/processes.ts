import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const gateway = join(import.meta.dirname, '../../services/gateway');
const quick = { LOG_LEVEL: 'info', PORT: '0', PLANGRAPH_DRAIN_SECONDS: '0', PLANGRAPH_WORKERS: '0' };

/** A process of its own that answers operations. */
export interface Serving {
  readonly url: string;
  end(): Promise<void>;
}

/** Has the gateway in one piece, so that each start is as quick as an operator's second. */
export function bundle(): void {
  execFileSync(process.execPath, [join(gateway, 'bundle/refresh.ts')], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Starts a gateway as its operator does, and waits until it serves. */
export function startGateway(
  settings: Readonly<Record<string, string>>,
  options: readonly string[] = [],
): Promise<Serving> {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(gateway, 'src/main.ts'), 'start', ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, ...quick, ...settings },
  });
  return served(child, (line) =>
    line.includes('"msg":"serving"') ? `${(JSON.parse(line) as Serving).url}/graphql` : null,
  );
}

/** Starts Hive's gateway over the supergraph in a file. */
export function startRouter(supergraph: string): Promise<Serving> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'routing.ts'), supergraph], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return served(child, (line) => (line.startsWith('http://') ? `${line}/graphql` : null));
}

/** Waits for the line that tells the address. */
export async function served(child: ChildProcess, addressIn: (line: string) => string | null): Promise<Serving> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('A process without output was started.');
  const ended = once(child, 'exit');
  let wrong = '';
  stderr.on('data', (part) => {
    wrong += part;
  });
  for await (const line of createInterface(stdout)) {
    const address = addressIn(line);
    if (address === null) continue;
    // Whoever logs into a pipe that nobody reads waits for ever.
    stdout.resume();
    return {
      url: address,
      async end() {
        child.kill('SIGKILL');
        await ended;
      },
    };
  }
  throw new Error(`It never served, but said:\n${wrong}`);
}
