import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

// Starts the gateway as the README says, on an empty folder, asks for the whole plan, stops it as Ctrl-C does; and all
// of it a second time on the same folder, which must be quick. Prints a line for each thing that is checked.

const root = join(import.meta.dirname, '..');
const quick = 5_000;

/** How much of the first start the second may take where that is more: half of it was measured, whatever the machine. */
const shareOfFirst = 0.7;
const patience = 120_000;
let failed = 0;

function tell(what: string, fault: string | null): void {
  if (fault !== null) failed += 1;
  console.log(fault === null ? `   passed: ${what}` : `   FAILED: ${what}: ${fault}`);
}

interface Gateway {
  readonly child: ChildProcess;
  readonly url: string;
  readonly output: () => string;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

async function start(folder: string): Promise<Gateway> {
  const port = await freePort();
  const { DATABASE_URL: _, ...environment } = process.env;
  // A process group of its own, so that it can be stopped as a terminal does.
  const child = spawn('npx', ['-y', 'pnpm@12', 'start'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, PORT: String(port), HOST: '127.0.0.1', PLANGRAPH_DATA_DIR: folder },
  });
  let output = '';
  child.stdout?.on('data', (part) => {
    output += part;
  });
  child.stderr?.on('data', (part) => {
    output += part;
  });
  return { child, url: `http://127.0.0.1:${port}`, output: () => output };
}

/** Waits until the graph is served; gives the milliseconds. */
async function serving({ child, url }: Gateway): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < patience) {
    if (child.exitCode !== null) throw new Error(`it ended with exit code ${child.exitCode}`);
    const ready = await fetch(`${url}/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return Math.round(performance.now() - began);
    await sleep(50);
  }
  throw new Error(`it was not ready after ${patience / 1000} s`);
}

interface PlanAnswer {
  readonly errors?: unknown;
  readonly data?: { readonly plan?: { readonly areas: readonly { readonly sections: readonly unknown[] }[] } };
}

async function askForThePlan({ url }: Gateway): Promise<string | null> {
  const query = readFileSync(join(root, 'services/gateway/operations/plan.graphql'), 'utf8');
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const answer = (await response.json()) as PlanAnswer;
  if (answer.errors) return JSON.stringify(answer.errors);
  const areas = answer.data?.plan?.areas ?? [];
  const sections = areas.flatMap((area) => area.sections);
  if (areas.length === 7 && sections.length === 21) return null;
  return `it has ${areas.length} areas and ${sections.length} sections, not 7 and 21`;
}

/** Stops a gateway as Ctrl-C does: every process of the group is told. */
async function stop({ child }: Gateway): Promise<string | null> {
  const group = child.pid ?? 0;
  if (child.exitCode === null) process.kill(-group, 'SIGINT');
  const began = performance.now();
  while (performance.now() - began < 20_000) {
    if (!isAlive(-group)) return null;
    await sleep(50);
  }
  process.kill(-group, 'SIGKILL');
  return 'processes of the group were still there after 20 s';
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Processes that still run on a folder, or on the one that its engine was given elsewhere. */
function leftOn(folder: string): string[] {
  if (process.platform !== 'linux') return [];
  const places = [folder, ...elsewhere(folder)];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .filter((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return places.some((place) => command.includes(place));
      } catch {
        return false;
      }
    });
}

function elsewhere(folder: string): string[] {
  try {
    return [readFileSync(join(folder, 'postgres.elsewhere'), 'utf8').trim()];
  } catch {
    return [];
  }
}

/** Starts, asks and stops; gives how long it took until it served, in milliseconds, null where it did not. */
async function round(name: string, folder: string, limit: number | null): Promise<number | null> {
  const gateway = await start(folder);
  let taken: number | null = null;
  try {
    const milliseconds = await serving(gateway);
    taken = milliseconds;
    const slow = limit !== null && milliseconds > limit;
    tell(`${name} start serves (${milliseconds} ms)`, slow ? `that is more than ${limit} ms` : null);
    tell(`${name} start answers the whole plan`, await askForThePlan(gateway));
  } catch (error) {
    tell(`${name} start`, `${(error as Error).message}\n${gateway.output()}`);
  }
  const fault = await stop(gateway);
  await sleep(200);
  const left = leftOn(folder);
  tell(`${name} stop leaves nothing behind`, fault ?? (left.length > 0 ? `processes ${left.join(', ')}` : null));
  return taken;
}

const folder = mkdtempSync(join(tmpdir(), 'plangraph-start-'));
chmodSync(folder, 0o755);
try {
  const first = await round('the first', folder, null);
  // On a slow machine everything is: what makes and fills a database takes a good deal longer than what finds one.
  await round('the second', folder, Math.max(quick, Math.round((first ?? 0) * shareOfFirst)));
} finally {
  for (const place of elsewhere(folder)) rmSync(join(place, '..'), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;
