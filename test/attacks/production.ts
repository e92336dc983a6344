import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ToldTasks } from './taskLog.ts';
import type { Reply } from './verdict.ts';

const main = join(import.meta.dirname, '../../services/gateway/src/main.ts');
const watch = join(import.meta.dirname, 'watchLoop.ts');

/** What was measured of a gateway, in milliseconds and bytes; watchLoop.ts says how. */
interface Measured extends ToldTasks {
  /** How long others waited for the event loop, by the wall clock. */
  readonly max: number;
  readonly p999: number;
  readonly p99: number;
  /** The most processor time of one turn of the event loop. */
  readonly turn: number;
  readonly rss: number;
  readonly highest: number;
}

/** A gateway in production mode, in a process of its own, with what it takes to ask it as anybody. */
export interface Production {
  readonly url: string;
  readonly pid: number;
  /** Where its data lie. */
  readonly folder: string;
  send(query: string, variables?: object, token?: string): Promise<Reply>;
  tokenOf(claims: object): string;
  measured(): Measured;
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/**
 * Starts one on a data folder of its own, with the real plan and what `options` say. Where nobody watches its event loop, nothing is
 * measured, and it is at rest when nobody asks. `hear` is told what it and its worker print.
 */
export async function startProduction(
  options: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  watched = true,
  hear: (printed: string) => void = () => {},
): Promise<Production> {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-attacked-'));
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const keys = join(folder, 'jwks.json');
  writeFileSync(
    keys,
    JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'EdDSA', use: 'sig' }] }),
  );
  const figures = join(folder, 'measured.json');
  const child = spawn(
    process.execPath,
    [...startFlags(), ...(watched ? ['--import', watch] : []), main, 'start', ...options],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: '0',
        PLANGRAPH_DATA_DIR: folder,
        PLANGRAPH_JWKS_FILE: keys,
        PLANGRAPH_TOKEN_ISSUER: 'attacks',
        PLANGRAPH_TOKEN_AUDIENCE: 'plangraph',
        PLANGRAPH_METRICS: 'off',
        PLANGRAPH_DRAIN_SECONDS: '0',
        WATCH_LOOP: figures,
        ...environment,
      },
    },
  );
  child.stderr.on('data', (chunk) => {
    hear(String(chunk));
    process.stderr.write(chunk);
  });
  const url = await served(child, hear);
  if (watched) child.kill('SIGUSR2');
  const agent = new Agent({ keepAlive: true });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    agent.destroy();
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return {
    url,
    pid: child.pid ?? 0,
    folder,
    measured: () => JSON.parse(readFileSync(figures, 'utf8')) as Measured,
    tokenOf(claims) {
      const exp = Math.floor(Date.now() / 1000) + 36_000;
      const signed = `${part({ alg: 'EdDSA', kid: 'k' })}.${part({ iss: 'attacks', aud: 'plangraph', sub: 'li', exp, ...claims })}`;
      return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
    },
    send: (query, variables = {}, token) => post(agent, url, JSON.stringify({ query, variables }), token),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

/** What Node is told when the product is started. */
function startFlags(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  return String(scripts.start)
    .split(' ')
    .filter((each) => each.startsWith('--') && each.includes('='));
}

/** Waits until it serves, and gives the address. What it prints is read as long as it runs, else it would stand still. */
function served(child: ChildProcess, hear: (printed: string) => void): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    let url: string | null = null;
    child.stdout?.on('data', (chunk) => {
      hear(String(chunk));
      if (url !== null) return;
      printed += chunk;
      const line = printed.split('\n').find((each) => each.includes('"msg":"serving"') && each.endsWith('}'));
      if (!line) return;
      url = String(JSON.parse(line).url);
      resolve(url);
    });
    child.once('exit', () => reject(new Error(`It does not serve:\n${printed}`)));
  });
}

function post(agent: Agent, url: string, body: string, token: string | undefined): Promise<Reply> {
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  return new Promise((resolve) => {
    const failed = (error: Error) => resolve({ status: 0, text: String(error) });
    const asked = request(`${url}/graphql`, { agent, method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
      response.once('error', failed);
    });
    asked.once('error', failed);
    asked.end(body);
  });
}
