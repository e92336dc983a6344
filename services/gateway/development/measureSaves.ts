import { type ChildProcess, spawn } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { repositoryRoot } from '../src/config/repository.ts';

// `node services/gateway/development/measureSaves.ts [times]`: how long it is, under `pnpm dev`, from saving a source to the first answer that
// shows the change. It starts a `dev` of its own, saves a source of a domain and one of the spine, asks at once, and leaves everything as it was. docs/reference/performance.md has what it said at rest.

const port = 4719;
const times = Number(process.argv[2] ?? 6);
const pause = 2_000;
const cases = [
  { what: 'a noun of a domain', file: 'packages/industry/src/objects/echelonCriterion.ts', type: 'EchelonCriterion' },
  { what: 'a noun of the spine', file: 'packages/plan/src/objects/adjustment.ts', type: 'Adjustment' },
];

const dev = spawn(process.execPath, [join(import.meta.dirname, 'dev.ts')], {
  cwd: repositoryRoot,
  env: { ...process.env, PORT: String(port), LOG_LEVEL: 'warn' },
  stdio: ['ignore', 'pipe', 'inherit'],
  detached: true,
});
dev.stdout.resume();
await say('the first start', () => answers('{ __typename }', 'Query'));
for (const { what, file, type } of cases) {
  const path = join(repositoryRoot, file);
  const text = readFileSync(path, 'utf8');
  const query = `{ __type(name: "${type}") { fields { description } } }`;
  try {
    for (let turn = 1; turn <= times; turn += 1) {
      await sleep(pause);
      await say(`${what} is saved`, async () => {
        writeFileSync(path, text.replace("description: '", `description: 'Saved ${turn}. `));
        await answers(query, `Saved ${turn}. `);
      });
    }
  } finally {
    writeFileSync(path, text);
  }
}
await end(dev);

/** Asks until the answer holds a text. */
async function answers(query: string, awaited: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    }).then(
      (response) => response.text(),
      () => '',
    );
    if (answer.includes(awaited)) return;
    await sleep(20);
  }
}

async function say(what: string, work: () => Promise<void>): Promise<void> {
  const [began, worked] = [performance.now(), processorTime()];
  await work();
  const [milliseconds, processor] = [performance.now() - began, processorTime() - worked].map(Math.round);
  process.stdout.write(
    `${what}: ${milliseconds} ms, ${processor} ms of processor time in all its processes but PostgreSQL's\n`,
  );
}

/** What all processes of the group of `dev` have worked, and those that it has seen end, in milliseconds. */
function processorTime(): number {
  if (process.platform !== 'linux') return Number.NaN;
  let ticks = 0;
  for (const file of globSync('/proc/[0-9]*/stat')) {
    const [, pid = '', rest = ''] = /^(\d+) .*\) (.*)$/s.exec(readIfThere(file)) ?? [];
    const fields = rest.split(' ').map(Number);
    if (fields[2] !== dev.pid) continue;
    const [user = 0, system = 0, userOfEnded = 0, systemOfEnded = 0] = fields.slice(11);
    ticks += user + system + (Number(pid) === dev.pid ? userOfEnded + systemOfEnded : 0);
  }
  return ticks * 10;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
