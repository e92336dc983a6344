import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

// `node packing/report.ts [folder] [--write]`: what the door of each package says to a product elsewhere, as declarations in one file, for review: what moves
// in `packing/reports` moves for those who install the packages. Read from what `pnpm tarballs [folder]` made.

const root = join(import.meta.dirname, '..');
const reports = join(import.meta.dirname, 'reports');
const [given = join(root, 'node_modules/.cache/plangraph-packed')] = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('--'));
const folder = resolve(given);
const writes = process.argv.includes('--write');

/** The compiler has declared everything: nothing is left to generate. */
const declared = { emit: (_: string, file: string) => ({ error: `${file} has no declarations.` }) };

const tarballs = JSON.parse(readFileSync(join(folder, 'tarballs.json'), 'utf8')) as Readonly<Record<string, string>>;
const work = mkdtempSync(join(tmpdir(), 'plangraph-reports-'));
const made = new Map<string, string>();
try {
  for (const [name, tarball] of Object.entries(tarballs)) {
    const own = join(work, name.replace(/^@[^/]+\//, ''));
    mkdirSync(own);
    execFileSync('tar', ['-xzf', tarball, '-C', own]);
    made.set(`${basename(own)}.d.ts`, await reportOf(join(own, 'package')));
  }
} finally {
  rmSync(work, { recursive: true });
}

if (writes) {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports);
  for (const [file, text] of made) writeFileSync(join(reports, file), text);
} else {
  const there = existsSync(reports) ? readdirSync(reports) : [];
  // Of a package that is new nobody has installed anything: its first report is written with its first release.
  const moved = there.filter((file) => textOf(file) !== made.get(file)).sort();
  for (const file of moved) process.stdout.write(`packing/reports/${file} is not what the package says now.\n`);
  if (moved.length) {
    process.stdout.write(
      'Write it anew and look at what moved: npx -y pnpm@12 tarballs && npx -y pnpm@12 exec node packing/report.ts --write\nWhat others have to change has a changeset: npx -y pnpm@12 changeset\n',
    );
    process.exitCode = 1;
  }
}

/** The declarations that the door of a package leads to, those of other packages by their names. */
async function reportOf(unpacked: string): Promise<string> {
  const bundle = await rolldown({
    input: join(unpacked, 'src/index.d.ts'),
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
    plugins: [dts({ dtsOnly: true, tsconfig: false, sourcemap: false, generator: declared })],
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : [])).join('\n');
}

function textOf(file: string): string | null {
  const path = join(reports, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
