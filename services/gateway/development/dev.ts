import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatewayUrlOf, openDatabase } from '@plangraph/database';
import pretty from 'pino-pretty';
import { makeBundle } from '../bundle/make.ts';
import { repositoryRoot } from '../src/config/repository.ts';
import { addressFile, demoFolder } from './demoDatabase.ts';
import { placesOf } from './placesOf.ts';
import { type Telling, tellFailure } from './tellFailure.ts';

// `pnpm dev`: the gateway with the demo year, its log for people to read, started anew when a source changes. PostgreSQL
// stays up meanwhile, and the gateway runs from one piece, so that it answers again within two seconds.

const watched = ['packages', 'services', 'prisma'];
const counts =
  /^[\w-]+\/src\/(?!generated\/)|^[\w-]+\/operations\/|^(?:[\w-]+\/model\/)?[\w-]+\.prisma$|(?:^|\/)migrations\/[^/]+\/.*\.sql$|^seed\//;
const settling = 60;
const main = join(repositoryRoot, 'services/gateway/src/main.ts');
const refresh = join(repositoryRoot, 'packages/database/generator/refresh.ts');

const engine = await openDatabase({ dataDirectory: demoFolder, migrate: false, poolSize: 1 });
writeFileSync(addressFile, engine.url, { mode: 0o600 });
const readable = pretty({ colorize: process.stdout.isTTY, ignore: 'pid,hostname', translateTime: 'HH:MM:ss.l' });

let gateway: ChildProcess | null = null;
let telling: Telling | null = null;
let timer: NodeJS.Timeout | undefined;
let turn = Promise.resolve();

/** Starts the gateway from its sources as they are; one that cannot be made leaves the last one serving. */
async function restart(changed: string | null): Promise<void> {
  const began = performance.now();
  try {
    if (changed?.endsWith('.prisma')) execFileSync(process.execPath, [refresh], { stdio: 'inherit' });
    await makeBundle();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return;
  }
  await stopGateway();
  await telling?.end();
  telling = null;
  const started = spawn(process.execPath, [main, 'start', '--demo'], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'development',
      PLANGRAPH_PROCESSES: '1',
      PLANGRAPH_STOP_SECONDS: '1',
      DATABASE_URL: gatewayUrlOf(engine.url),
      DATABASE_OWNER_URL: engine.url,
    },
  });
  gateway = started;
  let serving = false;
  let complained = '';
  started.stderr.on('data', (part) => {
    process.stderr.write(part);
    if (!serving) complained += part;
  });
  started.once('close', (code) => {
    if (code && !serving && started === gateway) turn = turn.then(() => tell(started, complained));
  });
  started.stdout.pipe(readable, { end: false });
  started.stdout.on('data', (part) => {
    if (!String(part).includes('"msg":"serving"')) return;
    serving = true;
    const milliseconds = Math.round(performance.now() - began);
    process.stdout.write(`${changed ? `${changed} changed: ` : ''}serving after ${milliseconds} ms\n`);
  });
}

/** Says where the mistake is that kept the gateway from starting, here and to whoever asks the graph meanwhile. */
async function tell(failed: ChildProcess, complained: string): Promise<void> {
  if (failed !== gateway) return; // a source was mended meanwhile
  const [message = ''] = complained.split(/\n\s+at /);
  const places = placesOf(complained, repositoryRoot);
  for (const place of places) process.stderr.write(`  → ${place}\n`);
  telling = await tellFailure({ message, places }, Number(process.env.PORT ?? 4000), process.env.HOST ?? '127.0.0.1');
}

async function stopGateway(): Promise<void> {
  const old = gateway;
  if (!old || old.exitCode !== null || old.signalCode !== null) return;
  const ended = new Promise((resolve) => old.once('exit', resolve));
  old.kill('SIGTERM');
  await ended;
}

function changed(file: string): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    turn = turn.then(() => restart(file));
  }, settling);
}

for (const folder of watched) {
  watch(join(repositoryRoot, folder), { recursive: true }, (_, name) => {
    if (name && counts.test(name) && !name.includes('node_modules')) changed(name);
  });
}

async function stop(): Promise<never> {
  await stopGateway();
  await telling?.end();
  await engine.close();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);

turn = restart(null);
