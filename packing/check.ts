import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

// `node packing/check.ts [folder]`: looks at the tarballs that `pnpm tarballs [folder]` made, and makes them where no folder is named, as a product
// elsewhere would: by publint, and by whether types resolve under the module resolutions `bundler` and `nodenext`. The packages are modules, so what
// CommonJS and Node 10 make of them is left out.

const root = join(import.meta.dirname, '..');
const folder = resolve(process.argv[2] ?? join(root, 'node_modules/.cache/plangraph-packed'));
if (process.argv[2] === undefined) {
  execFileSync(process.execPath, [join(root, 'packing/pack.ts')], { stdio: ['ignore', 'ignore', 'inherit'] });
}
const asked = ['bundler', 'node16-esm'] as const;

const tarballs = Object.entries(
  JSON.parse(readFileSync(join(folder, 'tarballs.json'), 'utf8')) as Readonly<Record<string, string>>,
);
const breaches: string[] = [];
for (const [name, tarball] of tarballs) {
  const bytes = new Uint8Array(readFileSync(tarball));
  breaches.push(...(await typeBreaches(bytes)), ...(await packingBreaches(bytes)).map((each) => `${name}: ${each}`));
}
process.stdout.write(
  breaches.length ? `${breaches.join('\n')}\n` : `${tarballs.length} packages resolve under ${asked.join(' and ')}.\n`,
);
process.exitCode = breaches.length ? 1 : 0;

async function typeBreaches(tarball: Uint8Array): Promise<string[]> {
  const result = await checkPackage(createPackageFromTarballData(tarball), { entrypoints: ['.'] });
  if (!result.types) return [`${result.packageName}: has no types.`];
  return result.problems.filter(concerns).map((problem) => `${result.packageName}: ${told(problem)}`);
}

/** Whether a problem is one of those who import the package as a module. */
function concerns(problem: Problem): boolean {
  if ('resolutionKind' in problem) return asked.some((kind) => kind === problem.resolutionKind);
  return !('resolutionOption' in problem) || problem.resolutionOption !== 'node10';
}

function told(problem: Problem): string {
  const { kind, ...facts } = problem;
  return `${kind} ${JSON.stringify(facts)}`;
}

async function packingBreaches(tarball: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer }, level: 'suggestion' });
  return messages.map((message) => `${message.type} ${formatMessage(message, pkg) ?? message.code}`);
}
