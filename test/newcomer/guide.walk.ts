import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type CopiedCheckout, copyCheckout } from './copiedCheckout.ts';
import { type GuideStep, guideSteps } from './guideSteps.ts';
import { type Plant, type PlantedMistake, plantedMistakes } from './plantedMistakes.ts';

// What a newcomer does, in a copy of the checkout: `pnpm newcomer`. It takes minutes, so it is no part of `pnpm test`.

let copy: CopiedCheckout;
beforeAll(() => {
  copy = copyCheckout();
}, 120_000);
afterAll(() => copy?.remove());

/** What a domain changes outside its package, beside the lockfile: nothing is installed in the copy. */
const wiring = [
  'docs/reference/schema-changes.md',
  'schema.graphql',
  'services/gateway/package.json',
  'services/gateway/src/domains.ts',
];

/** The commands that make something; what the guide has checked by hand, the walk checks below. */
const making = ['new-domain', 'new-noun', 'new-verb'];

function take(step: GuideStep): void {
  if (step.kind === 'COMMAND') {
    const [command = '', id = ''] = step.words;
    if (!making.includes(command) || step.words.includes('--remove')) return;
    succeeds('packages/scaffold/src/cli.ts', ...step.words, '--yes', '--no-install');
    if (command === 'new-domain') copy.link(id);
    return;
  }
  const file = join(copy.folder, step.file);
  if (step.behind === null) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, step.text);
    return;
  }
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf(step.behind);
  expect(at, `${step.file} has no “${step.behind}”, behind which the guide has something written`).toBeGreaterThan(-1);
  const end = text.indexOf('\n', at) + 1;
  writeFileSync(file, `${text.slice(0, end)}${step.text}${text.slice(end)}`);
}

function succeeds(...args: readonly string[]): void {
  const began = performance.now();
  const { code, said } = copy.node(...args);
  console.log(`${((performance.now() - began) / 1000).toFixed(1)} s: ${args.join(' ')}`);
  expect(code, said.slice(-8_000)).toBe(0);
}

const refresh = 'packages/database/generator/refresh.ts';
const gateway = 'services/gateway/src/main.ts';
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--maxWorkers=1'];

// A machine that does much else takes its time.
const timeout = 3_600_000;
const longest = Number(process.env.PLANGRAPH_NEWCOMER_SECONDS ?? 60);

describe('a newcomer who does what the guide tells', () => {
  it('makes a domain, a noun, a verb, a count and a field on Enterprise, in its package alone', { timeout }, () => {
    const steps = guideSteps();
    expect(steps.length).toBeGreaterThan(10);
    for (const step of steps) take(step);
    succeeds('node_modules/@biomejs/biome/bin/biome', 'check', '--write', 'packages/water');
    succeeds(refresh);
    succeeds('packages/database/src/cli.ts', 'migrate:create', 'water_works');
    succeeds(refresh);
    succeeds(gateway, 'schema', '--write');
    succeeds('services/gateway/development/schemaChanges.ts', '--write');
    copy.keep('what the guide tells');
    expect(copy.status().filter((path) => !path.startsWith('packages/water/'))).toEqual(wiring);
  });

  it('passes the tests of every domain, which it has', { timeout }, () => {
    succeeds(...vitest, 'packages/water');
  });
});

describe('a mistake in it is told in less than a minute', () => {
  beforeAll(() => {
    const settings = { extends: '../../tsconfig.json', include: ['src/**/*.ts'] };
    writeFileSync(join(copy.folder, 'packages/water/tsconfig.json'), JSON.stringify(settings));
    copy.keep('types of the package alone');
  });
  afterEach(() => copy.restore());

  it.each(plantedMistakes.map((planted) => [planted.mistake, planted] as const))('%s', { timeout }, (_, planted) => {
    for (const plant of planted.plants) put(plant);
    const { said, seconds } = told(planted);
    console.log(`${seconds.toFixed(1)} s: ${planted.mistake}`);
    for (const part of planted.says) expect(said, said.slice(-4_000)).toContain(part.replaceAll('`', ''));
    expect(seconds).toBeLessThan(longest);
  });

  function told({ told: commands, ofModel, installs }: PlantedMistake): { said: string; seconds: number } {
    const began = performance.now();
    if (installs) copy.install('water', installs);
    if (ofModel) succeeds(refresh);
    const answers = commands.map((command) => copy.node(...command));
    const seconds = (performance.now() - began) / 1000;
    const last = answers.at(-1);
    expect(last?.code, last?.said).not.toBe(0);
    return { said: (last?.said ?? '').replaceAll('`', '').replaceAll("'s test", '’s test'), seconds };
  }

  /** Puts a mistake into its file. */
  function put({ file, instead, write }: Plant): void {
    const [path = ''] =
      file === 'MIGRATION'
        ? globSync('packages/water/model/migrations/*/migration.sql', { cwd: copy.folder }).sort()
        : [file];
    const place = join(copy.folder, path);
    const text = readFileSync(place, 'utf8');
    expect(text, `${path} has no “${instead}”`).toContain(instead);
    writeFileSync(
      place,
      text.replace(instead, () => write),
    );
  }
});

describe('and every check of the whole', () => {
  const laws = ['rooms', 'imports', 'layers', 'indexes', 'purity', 'documents', 'errors'];

  it('passes', { timeout }, () => {
    rmSync(join(copy.folder, 'packages/water/tsconfig.json'));
    succeeds(refresh);
    succeeds(...vitest, ...laws.map((law) => `test/architecture/${law}.test.ts`), 'test/documents');
    succeeds('.ci/check.ts');
  });
});

describe('a domain that is not wanted any more', () => {
  it('is taken out without a trace', { timeout }, () => {
    succeeds('packages/scaffold/src/cli.ts', 'new-domain', 'water', '--remove', '--no-install');
    succeeds('services/gateway/development/schemaChanges.ts', '--write');
    expect(copy.status()).toEqual([]);
  });
});
