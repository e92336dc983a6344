import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// What is asked of the packages as they are published: packed once, they resolve where they are installed, their doors say what packing/reports
// says, and a product elsewhere is made of them, whatever domains the house has that it does not list. Its whole way is walked in turn, as random cases are; every time as far as its first answer.

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

try {
  const passed = run('packing/pack.ts', folder) && [
    run('packing/check.ts', folder),
    run('packing/report.ts', folder),
    run('packing/walk.ts', `--tarballs=${folder}`, ...(whole ? [] : ['--brief'])),
  ];
  if (!passed || passed.includes(false)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
