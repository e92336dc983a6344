import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { generate, made } from './generate.ts';
import { manifestOf } from './operations.ts';

const root = join(import.meta.dirname, '../..');
const seconds = 300;

declare module 'vitest' {
  interface ProvidedContext {
    url: string;
    token: string;
  }
}

/** Starts the gateway as its users do, over the plans that come along, for all tests of a run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await generate();
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-clients-'));
  const operations = join(folder, 'operations');
  mkdirSync(operations);
  writeFileSync(join(operations, 'apollo.manifest.json'), JSON.stringify(manifestOf()));
  copyFileSync(join(made, 'relay/persisted_queries.json'), join(operations, 'persisted_queries.json'));
  copyFileSync(join(made, 'text/persisted-documents.json'), join(operations, 'persisted-documents.json'));
  const port = await freePort();
  const environment = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    PORT: String(port),
    LOG_LEVEL: 'warn',
    PLANGRAPH_DATA_DIR: join(folder, 'data'),
    PLANGRAPH_OPERATIONS: operations,
  };
  const child = spawn(join(root, 'node_modules/.bin/node'), ['services/gateway/src/main.ts', 'start'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
    rmSync(folder, { recursive: true, force: true });
  };
  for (let waited = 0; !(await isReady(url)); waited += 1) {
    if (child.exitCode !== null || waited > seconds * 5) {
      await stop();
      throw new Error(`The gateway does not serve:\n${said}`);
    }
    await sleep(200);
  }
  const login = await fetch(`${url}/development/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ roles: ['reporter', 'administrator'], organisation: 'tech' }),
  });
  const { token } = (await login.json()) as { token: string };
  project.provide('url', `${url}/graphql`);
  project.provide('token', token);
  return stop;
}

function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
