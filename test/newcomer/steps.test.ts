import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../architecture/house.ts';
import { guideSteps } from './guideSteps.ts';
import { runIn } from './runIn.ts';
import { writeStep } from './walkGuide.ts';

// What `pnpm newcomer` does in minutes, as far as it costs nothing: the guides' steps on files alone, so that a template, a generator and a guide do not
// part between two walks. Nothing is installed, composed or run.

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plangraph-steps-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const generators = ['new-domain', 'new-noun', 'new-verb'];

/** Does what a guide tells: generators write files, and the blocks are put where they say. */
function take(guide: string, from: string, places: Readonly<Record<string, string>> = {}): void {
  let here = from;
  for (const step of guideSteps(guide)) {
    if (step.kind === 'EDIT') {
      writeStep(join(here, step.file), step.behind, step.text);
      continue;
    }
    const words = step.words.map((word) => places[word] ?? word);
    if (words[0] === 'cd') here = words[1] ?? here;
    const at = words.findIndex((word) => generators.includes(word));
    if (at < 0) continue;
    const cli = join(root, 'packages/scaffold/src/cli.ts');
    const { code, said } = runIn(here, process.execPath, [cli, ...words.slice(at), '--files-only', '--yes']);
    expect(code, said).toBe(0);
  }
}

/** What a made domain comes to: sources that can be read, and import what is there. */
function holds(domain: string): void {
  const text = (file: string) => readFileSync(join(domain, file), 'utf8');
  const sources = globSync('{src,test}/**/*.ts', { cwd: domain });
  expect(sources.length).toBeGreaterThan(12);
  for (const file of sources) {
    const imported = [...stripTypeScriptTypes(text(file)).matchAll(/from '(\.[^']+)'/g)];
    const places = imported.map(([, to = '']) => join(domain, dirname(file), to));
    expect(
      places.filter((to) => !existsSync(to)),
      file,
    ).toEqual([]);
  }
  expect(text('model/water.prisma')).toMatch(
    /^model WaterWork \{\n +enterpriseId Int\?\n[\s\S]*?\/\/ Enterprise\.waterWorks/m,
  );
  expect(text('model/water.prisma')).toMatch(/^model Sluice \{/m);
  expect(text('src/evidence.ts')).toContain('sluices.opened');
  expect(text('src/index.ts')).toContain('declareRelocateSluice(graph);');
}

describe('what the guides have a newcomer write fits what the generators make', () => {
  it('in this repository', () => {
    for (const file of ['services/gateway/src/domains.ts', 'services/gateway/package.json']) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      cpSync(join(root, file), join(folder, file));
    }
    take('docs/guides/domain-developer.md', folder);
    holds(join(folder, 'packages/water'));
    expect(readFileSync(join(folder, 'services/gateway/src/domains.ts'), 'utf8')).toContain('  water,\n  exchange,');
  });

  it('in a repository of his own', () => {
    const own = join(folder, 'water-county');
    take('docs/guides/own-repository.md', root, { '../water-county': own });
    holds(join(own, 'water'));
    expect(readFileSync(join(own, 'domains.ts'), 'utf8')).toContain('water, exchange]');
  });
});
