import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putTogether } from '../../packages/database/src/model/putTogether.ts';
import { checkoutAt } from '../../packages/scaffold/src/checkout.ts';
import { filesOfDomainAlone } from '../../packages/scaffold/src/domainAlone.ts';
import { filesOf, writeFiles } from '../../packages/scaffold/src/fill.ts';
import { askDomain, newDomain } from '../../packages/scaffold/src/newDomain.ts';
import { newNoun } from '../../packages/scaffold/src/newNoun.ts';
import { newVerb } from '../../packages/scaffold/src/newVerb.ts';
import type { Place } from '../../packages/scaffold/src/place.ts';
import { productAt } from '../../packages/scaffold/src/product.ts';
import { root } from '../architecture/house.ts';
import { guideSteps } from './guideSteps.ts';
import { writeStep } from './walkGuide.ts';

// What `pnpm newcomer` does in minutes, as far as it costs nothing: the guides' steps on files alone, so that a template, a generator and a guide do not
// part between two walks. Nothing is installed, composed or run.

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plangraph-steps-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const silent = { goOn: () => {} };
const quiet = () => {};

/** Carries a command of the generators out in a place, as far as it writes files. */
async function carryOut(words: readonly string[], placeOf: () => Place): Promise<void> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: words.slice(words.findIndex((word) => word.startsWith('pnpm@')) + 1),
    options: { zh: text, noun: text, 'noun-zh': text, external: text, yes: { type: 'boolean' } },
    strict: false,
    allowPositionals: true,
  });
  const given = { values: values as Record<string, string | boolean>, silent: true, install: true };
  const [command, first = '', second = ''] = positionals;
  if (command === 'new-domain' && given.values.external !== undefined) {
    const asked = await askDomain(checkoutAt(root), first, given);
    const made = { ...asked, release: '0.1.0', prisma: '7.0.0', vitest: '5.0.0', product: 'water-county' };
    writeFiles(folder, filesOf('product', made));
    writeFiles(join(folder, asked.id), filesOfDomainAlone(made));
  } else if (command === 'new-domain') await newDomain(placeOf(), first, given, quiet);
  else if (command === 'new-noun') await newNoun(placeOf(), first, second, given, quiet);
  else if (command === 'new-verb') await newVerb(placeOf(), first, second, given, quiet);
}

async function take(guide: string, placeOf: () => Place): Promise<void> {
  for (const step of guideSteps(guide)) {
    if (step.kind === 'EDIT') writeStep(join(folder, step.file), step.behind, step.text);
    else await carryOut(step.words, placeOf);
  }
}

/** What a made domain comes to: sources that can be read and import what is there, and a data model that goes with that of the house. */
function holds(domain: string): void {
  const sources = globSync(`${domain}/{src,test}/**/*.ts`, { cwd: folder });
  expect(sources.length).toBeGreaterThan(12);
  for (const file of sources) {
    const script = stripTypeScriptTypes(readFileSync(join(folder, file), 'utf8'));
    const imported = [...script.matchAll(/from '(\.[^']+)'/g)].map(([, to = '']) => join(folder, dirname(file), to));
    expect(
      imported.filter((to) => !existsSync(to)),
      file,
    ).toEqual([]);
  }
  const parts = [
    ...globSync('prisma/*.prisma', { cwd: root }).map((file) => join(root, file)),
    ...globSync(`${domain}/model/*.prisma`, { cwd: folder }).map((file) => join(folder, file)),
  ];
  const model = putTogether(parts.map((file) => ({ name: file, text: readFileSync(file, 'utf8') })));
  const other = model.find(({ name }) => name.endsWith('industry.prisma'))?.text ?? '';
  expect(other).toMatch(/waterWorks\s+WaterWork\[\]/);
  expect(readFileSync(join(folder, domain, 'src/evidence.ts'), 'utf8')).toContain('sluices.opened');
  expect(readFileSync(join(folder, domain, 'src/index.ts'), 'utf8')).toMatch(/declareRelocateSluice\(graph\)/);
}

describe('what the guides have a newcomer write fits what the generators make', () => {
  it('in this repository', async () => {
    for (const file of ['services/gateway/src/domains.ts', 'services/gateway/package.json']) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      cpSync(join(root, file), join(folder, file));
    }
    await take('docs/guides/domain-developer.md', () => ({ ...checkoutAt(folder), ...silent }));
    holds('packages/water');
    expect(readFileSync(join(folder, 'services/gateway/src/domains.ts'), 'utf8')).toContain('  water,\n  exchange,');
  });

  it('in a repository of his own', async () => {
    await take('docs/guides/own-repository.md', () => ({ ...productAt(folder), ...silent }));
    holds('water');
    expect(readFileSync(join(folder, 'domains.ts'), 'utf8')).toContain('water, exchange]');
  });
});
