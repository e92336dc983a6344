import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type CopiedCheckout, copyCheckout } from './copiedCheckout.ts';
import { type Plant, type PlantedMistake, vitest } from './plantedMistake.ts';
import { plantedMistakes } from './plantedMistakes.ts';
import { succeeds, walkGuide } from './walkGuide.ts';

// What a newcomer does, in a copy of the checkout: `pnpm newcomer`. It takes minutes, so it is no part of `pnpm test`.

let copy: CopiedCheckout;
beforeAll(() => {
  copy = copyCheckout();
}, 600_000);
afterAll(() => copy?.remove());

/** What a domain changes outside its package, and why (ADR 131). */
const wiring = {
  'docs/reference/schema-changes.md': 'made from the schema: what is new for clients',
  'pnpm-lock.yaml': 'made by the installation',
  'schema.graphql': 'made by the composition',
  'services/gateway/package.json': 'pnpm lets a package import what it names, and nothing else',
  'services/gateway/src/domains.ts': 'the one line that wires it',
} as const;

// A machine that does much else takes its time.
const timeout = 3_600_000;
const longest = Number(process.env.PLANGRAPH_NEWCOMER_SECONDS ?? 60);

const runs = (...args: readonly string[]) => succeeds(copy.folder, process.execPath, ...args);
const pnpm = (...args: readonly string[]) => succeeds(copy.folder, 'npx', '-y', 'pnpm@12', ...args);

describe('a newcomer who does what the guide tells', () => {
  it('makes a domain, a noun, a verb, a count and a field on Enterprise, whose tests pass', { timeout }, () => {
    walkGuide('docs/guides/domain-developer.md', { from: copy.folder });
    copy.keep('what the guide tells');
  });

  it('changes nothing outside its package but what wires it, or is made', () => {
    expect(copy.status().filter((path) => !path.startsWith('packages/water/'))).toEqual(Object.keys(wiring));
  });
});

describe('a mistake in it is told in less than a minute', () => {
  beforeAll(() => {
    const settings = { extends: '../../tsconfig.json', include: ['src/**/*.ts'] };
    writeFileSync(join(copy.folder, 'packages/water/tsconfig.json'), JSON.stringify(settings));
    copy.keep('types of the package alone');
  });
  afterEach(() => copy.restore());

  // Those of the model last: what is made of it stays as it was with the mistake.
  const inTurn = plantedMistakes.toSorted(
    (one, other) => Number(one.ofModel ?? false) - Number(other.ofModel ?? false),
  );
  it.each(inTurn.map((planted) => [planted.mistake, planted] as const))('%s', { timeout }, (_, planted) => {
    for (const plant of planted.plants) put(plant);
    const { said, seconds } = told(planted);
    console.log(`${seconds.toFixed(1)} s: ${planted.mistake}`);
    for (const part of planted.says) expect(said, said.slice(-4_000)).toContain(part.replaceAll('`', ''));
    expect(seconds).toBeLessThan(longest);
  });

  function told({ told: commands, ofModel, installs }: PlantedMistake): { said: string; seconds: number } {
    const began = performance.now();
    if (installs) copy.install('water', installs);
    if (ofModel) runs('packages/database/generator/refresh.ts');
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
    rmSync(join(copy.folder, 'packages/water/tsconfig.json'), { force: true });
    pnpm('check');
    runs(...vitest, ...laws.map((law) => `test/architecture/${law}.test.ts`), 'test/documents');
  });
});

describe('a domain that is not wanted any more', () => {
  it('is taken out without a trace', { timeout }, () => {
    pnpm('new-domain', 'water', '--remove');
    expect(copy.status()).toEqual([]);
  });
});
