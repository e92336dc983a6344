import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

// Counts what a run of the tests came to, from Vitest's report in JSON, and its exit code:
//   node .ci/count.ts report.json code counts
// A few files that failed run once more, alone (ADR 139): what passes then is named as failing by chance, and counts as passed.
// Writes `passed failed skipped` into the file `counts`.

interface Result {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
}

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** More files than these do not fail by chance. */
const most = 6;

const [report = '', code = '', counts = ''] = process.argv.slice(2);
const root = join(import.meta.dirname, '..');
const first = resultsOf(report);
const failing = first.filter(({ status }) => status === 'failed');
const sum = countOf(first);
if (failing.length > 0 && failing.length <= most) goOnce(failing);
else if (failing.length === 0 && code !== '0') sum.failed += 1; // An error outside any test.
writeFileSync(counts, `${sum.passed} ${sum.failed} ${sum.skipped}\n`);

/** Runs these files once more, and counts what they come to now instead of what they came to at first. */
function goOnce(failed: readonly Result[]): void {
  const again = join(dirname(report), 'again.json');
  const files = failed.map(({ name }) => relative(root, name));
  console.log(`\n== once more, alone: ${files.join(', ')}`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${again}`];
  const run = ['pnpm@12', 'exec', 'vitest', 'run', '--maxWorkers=1', ...reporters, ...files];
  const { status } = spawnSync('npx', ['-y', ...run], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const second = resultsOf(again);
  if (second.length !== failed.length) return;
  const [before, now] = [countOf(failed), countOf(second)];
  for (const key of ['passed', 'failed', 'skipped'] as const) sum[key] += now[key] - before[key];
  if (status !== 0 && now.failed === 0) sum.failed += 1;
  const still = new Set(namesOf(second));
  console.log('\n== failed at first');
  for (const name of namesOf(failed)) {
    console.log(`   ${still.has(name) ? 'fails alone as well' : 'by chance, passes alone: to be mended'}: ${name}`);
  }
}

/** What failed of these files, by name: a file where it did not load, and where something outside its tests failed. */
function namesOf(results: readonly Result[]): string[] {
  return results.flatMap(({ name, status, assertionResults }) => {
    const file = relative(root, name);
    const tests = assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => `${file} > ${test.fullName}`);
    return tests.length === 0 && status === 'failed' ? [file] : tests;
  });
}

function countOf(results: readonly Result[]): Counts {
  const tests = results.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failed = namesOf(results).length;
  return { passed, failed, skipped: tests.length - passed - tests.filter(({ status }) => status === 'failed').length };
}

/** The files of a report; none where there is no report. */
function resultsOf(file: string): readonly Result[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).testResults;
  } catch {
    return [];
  }
}
