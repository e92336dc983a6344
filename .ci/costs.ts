import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

// Shows what each suite of a run cost, in seconds of its files, from Vitest's report in JSON; and the dearest files.

interface Report {
  readonly testResults: readonly { readonly name: string; readonly startTime: number; readonly endTime: number }[];
}

const root = join(import.meta.dirname, '..');
const { testResults } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Report;
const files = testResults.map(({ name, startTime, endTime }) => ({
  name: relative(root, name),
  seconds: (endTime - startTime) / 1000,
}));

const suites = new Map<string, number>();
for (const { name, seconds } of files) {
  const suite = name.split('/').slice(0, 2).join('/');
  suites.set(suite, (suites.get(suite) ?? 0) + seconds);
}

const dearest = files.sort((one, other) => other.seconds - one.seconds).slice(0, 10);
show('what each suite cost', [...suites]);
show(
  'the dearest files',
  dearest.map(({ name, seconds }) => [name, seconds]),
);

function show(title: string, costs: readonly (readonly [string, number])[]): void {
  console.log(`\n== ${title}`);
  for (const [name, seconds] of [...costs].sort(([, one], [, other]) => other - one)) {
    console.log(`${seconds.toFixed(0).padStart(5)} s  ${name}`);
  }
}
