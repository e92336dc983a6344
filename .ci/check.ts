import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

// Everything that continuous integration checks but the tests and a start, as many checks at a time as there are cores.
// Prints `   passed: …` or `   FAILED: …` for each, with what it said; names of checks as arguments run only these.

const root = join(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules/.bin', name);
const gateway = ['services/gateway/src/main.ts'];

const checks: Readonly<Record<string, readonly [command: string, ...args: string[]]>> = {
  // Each of its checkers works out for itself what it meets: the four that are usual take 40 s of the processors, two 30 s.
  types: [bin('tsc'), '--noEmit', '--checkers', '2'],
  'types of the pages': [bin('tsc'), '-p', 'services/cockpit'],
  'lint and format': [bin('biome'), 'ci', '--colors=off', '.'],
  'schema.graphql is the composed schema': [process.execPath, ...gateway, 'schema', '--check'],
  'nothing breaks a client that nobody declared': [
    process.execPath,
    'services/gateway/development/schemaChanges.ts',
    '--check',
  ],
  'errors.md is made from the tables': [process.execPath, 'packages/messages/generator/reference.ts', '--check'],
  'migrations reach the data model': [process.execPath, 'packages/database/src/cli.ts', 'migrate:check'],
  'packages resolve, say what their reports say, and make a product elsewhere': [process.execPath, '.ci/packed.ts'],
  'nothing is exported in vain': [bin('knip'), '--no-progress'],
};

interface Outcome {
  readonly code: number | null;
  readonly said: string;
}

function run([command, ...args]: readonly [string, ...string[]]): Promise<Outcome> {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, said: String(error) }));
    child.once('close', (code) => resolve({ code, said }));
  });
}

const wanted = process.argv.slice(2);
const waiting = Object.entries(checks).filter(([name]) => !wanted.length || wanted.includes(name));

async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [name, command] = next;
    const began = performance.now();
    const { code, said } = await run(command);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    if (code !== 0) process.exitCode = 1;
    const verdict = code === 0 ? 'passed' : 'FAILED';
    console.log(`\n== ${name}, ${seconds} s\n${code === 0 ? '' : said}   ${verdict}: ${name}`);
  }
}

await Promise.all(Array.from({ length: Math.max(1, availableParallelism()) }, work));
