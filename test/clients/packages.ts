import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

// `pnpm packages`: makes the tarballs, and has arethetypeswrong and publint look at each: whether its types resolve where a project says `bundler` or
// `nodenext`, and whether what its package.json names is there. Ends with 1 where either has something to say.

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'plangraph-packages-'));
try {
  execFileSync(process.execPath, [join(root, 'packing/pack.ts'), folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  const tarballs = JSON.parse(readFileSync(join(folder, 'tarballs.json'), 'utf8')) as Record<string, string>;
  for (const [name, tarball] of Object.entries(tarballs)) {
    const said = [...typesOf(tarball), ...(await manifestOf(name, tarball))];
    process.stdout.write(
      `${said.length ? 'FAILED' : 'passed'}: ${name}\n${said.map((each) => `  ${each}\n`).join('')}`,
    );
    if (said.length) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What arethetypeswrong has to say; packages are modules, so nobody requires them. */
function typesOf(tarball: string): string[] {
  const attw = join(import.meta.dirname, 'node_modules/.bin/attw');
  const { status, stdout, stderr } = spawnSync(
    attw,
    [tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-emoji'],
    {
      encoding: 'utf8',
    },
  );
  return status === 0 ? [] : `${stdout}${stderr}`.split('\n').filter((line) => line.trim());
}

/** What publint has to say. */
async function manifestOf(name: string, tarball: string): Promise<string[]> {
  const pkgDir = join(folder, name.replace(/^@[^/]+\//, ''), 'package');
  const { messages } = await publint({ pkgDir, pack: false, level: 'warning', strict: true });
  const manifest = JSON.parse(readFileSync(join(pkgDir, 'package.json'), 'utf8'));
  return messages.map((each) => `${tarball.split('/').at(-1)}: ${formatMessage(each, manifest)}`);
}
