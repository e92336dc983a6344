import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// What is asked of the packages as they are published: packed once, they resolve where they are installed, their doors say what packing/reports
// says, and a product elsewhere is made of them, as long as it lists every domain that the house's own list has. Its whole way is walked in turn, as random cases are; every time as far as its first answer.

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'plangraph-packed-'));
const { PLANGRAPH_TEST_CASES: cases = '', PLANGRAPH_TEST_TURN: turn = '0' } = process.env;
const whole = cases === 'full' || Number(turn) % 4 === 0;

function run(program: string, ...args: readonly string[]): boolean {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', join(root, program), ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) process.stdout.write(`${program}:\n${stdout}${stderr}`);
  return status === 0;
}

/** Domains of the house that the example does not list: the gateway that it would install asks for their models. */
function unlisted(): string[] {
  const house = readFileSync(join(root, 'services/gateway/src/domains.ts'), 'utf8').matchAll(
    /from '(@plangraph\/[\w-]+)'/g,
  );
  const example = JSON.parse(readFileSync(join(root, 'examples/water-county/package.json'), 'utf8'));
  return [...house].flatMap(([, name = '']) =>
    name === '@plangraph/schema' || name in example.dependencies ? [] : [name],
  );
}

try {
  const more = unlisted();
  if (more.length) process.stdout.write(`The example is not walked: it does not list ${more.join(', ')}.\n`);
  const passed = run('packing/pack.ts', folder) && [
    run('packing/check.ts', folder),
    run('packing/report.ts', folder),
    more.length > 0 || run('packing/walk.ts', `--tarballs=${folder}`, ...(whole ? [] : ['--brief'])),
  ];
  if (!passed || passed.includes(false)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
