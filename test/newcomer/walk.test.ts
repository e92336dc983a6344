import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CopiedCheckout, copyCheckout } from './copiedCheckout.ts';
import { type GuideStep, guideSteps } from './guideSteps.ts';

let copy: CopiedCheckout;
let before: ReadonlyMap<string, string>;
beforeAll(() => {
  copy = copyCheckout();
  before = copy.files();
}, 120_000);
afterAll(() => copy?.remove());

const wiring = ['schema.graphql', 'services/gateway/package.json', 'services/gateway/src/domains.ts'];

/** The files that are not as they were, outside a package. */
function changedOutside(id: string): string[] {
  const now = copy.files();
  const paths = new Set([...before.keys(), ...now.keys()]);
  const changed = [...paths].filter((path) => before.get(path) !== now.get(path));
  return changed.filter((path) => !path.startsWith(`packages/${id}/`)).sort();
}

/** The commands that make something; what the guide has checked by hand, the walk checks below. */
const making = ['new-domain', 'new-noun', 'new-verb'];

function take(step: GuideStep): void {
  if (step.kind === 'COMMAND') {
    const [command = '', id = ''] = step.words;
    if (!making.includes(command) || step.words.includes('--remove')) return;
    const { code, said } = copy.node('packages/scaffold/src/cli.ts', ...step.words, '--yes', '--no-install');
    expect(code, said).toBe(0);
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
  const { code, said } = copy.node(...args);
  expect(code, said.slice(-6_000)).toBe(0);
}

describe('a newcomer who does what the guide tells', () => {
  it('makes a domain, a noun, a verb, an edge and a count, and every check passes', { timeout: 300_000 }, () => {
    const steps = guideSteps();
    expect(steps.length).toBeGreaterThan(5);
    for (const step of steps) take(step);
    succeeds('packages/database/generator/refresh.ts');
    succeeds('packages/database/src/cli.ts', 'migrate:create', 'walk');
    succeeds('packages/database/generator/refresh.ts');
    succeeds('services/gateway/src/main.ts', 'schema', '--write');
    succeeds('packages/database/src/cli.ts', 'migrate:check');
    succeeds('node_modules/typescript/bin/tsc', '--noEmit');
    const laws = ['rooms', 'imports', 'layers', 'purity'].map((law) => `test/architecture/${law}.test.ts`);
    succeeds('node_modules/vitest/vitest.mjs', 'run', '--maxWorkers=1', 'packages/water', ...laws);
    expect(changedOutside('water')).toEqual(wiring);
  });

  it('takes the domain out again without a trace', { timeout: 120_000 }, () => {
    succeeds('packages/scaffold/src/cli.ts', 'new-domain', 'water', '--remove', '--no-install');
    expect(changedOutside('water')).toEqual([]);
    expect([...copy.files().keys()].filter((path) => path.startsWith('packages/water/'))).toEqual([]);
  });
});
