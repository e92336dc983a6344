import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../architecture/house.ts';

/** By which test each kind of block of a guide is executed or checked, and a word of that test. Nothing is shown that nobody tries. */
const triedBy: Readonly<Record<string, readonly (readonly [test: string, word: string])[]>> = {
  'agency csv': [['test/journeys/agency.test.ts', 'csv']],
  'agency graphql': [['test/journeys/agency.test.ts', 'graphql']],
  'agency http': [['test/journeys/agency.test.ts', 'http']],
  'agency json': [['test/journeys/agency.test.ts', 'json']],
  'agency sh': [
    ['test/journeys/agency.test.ts', 'typed'],
    ['test/documents/typedGuides.test.ts', 'agency.md'],
  ],
  'agency text': [['test/journeys/agency.test.ts', 'printed']],
  'debugging sh': [['test/documents/typedGuides.test.ts', 'debugging.md']],
  'domain-developer json': [['test/newcomer/guide.walk.ts', 'domain-developer.md']],
  'domain-developer prisma': [
    ['test/newcomer/guide.walk.ts', 'domain-developer.md'],
    ['test/documents/everyBlock.test.ts', 'model Park'],
  ],
  'domain-developer sh': [
    ['test/newcomer/guide.walk.ts', 'domain-developer.md'],
    ['test/documents/everyBlock.test.ts', 'scripts'],
  ],
  'domain-developer ts': [
    ['test/newcomer/guide.walk.ts', 'domain-developer.md'],
    ['test/documents/snippets.test.ts', 'domain-developer.md'],
  ],
  'domain-developer yaml': [['test/newcomer/guide.walk.ts', 'domain-developer.md']],
  'events graphql': [['test/documents/walkedGuides.test.ts', 'events.md']],
  'events json': [['test/documents/walkedGuides.test.ts', 'events.md']],
  'events sh': [['test/documents/walkedGuides.test.ts', 'events.md']],
  'events text': [['test/documents/walkedGuides.test.ts', 'events.md']],
  'frontend graphql': [['test/documents/typedGuides.test.ts', 'frontend.md']],
  'frontend json': [
    ['test/documents/shownAnswers.test.ts', 'frontend.md'],
    ['test/documents/typedGuides.test.ts', 'graphql-cost'],
  ],
  'frontend sh': [
    ['test/documents/typedGuides.test.ts', 'frontend.md'],
    ['test/pages/copied.ts', 'copy/cli.ts'],
  ],
  'frontend tsx': [['test/documents/snippets.test.ts', 'frontend.md']],
  'operator sh': [['test/documents/typedGuides.test.ts', 'operator.md']],
  'operator sql': [['test/documents/shownAnswers.test.ts', 'operator.md']],
  'own-repository json': [['test/newcomer/own.walk.ts', 'own-repository.md']],
  'own-repository prisma': [['test/newcomer/own.walk.ts', 'own-repository.md']],
  'own-repository sh': [['test/newcomer/own.walk.ts', 'own-repository.md']],
  'own-repository ts': [['test/newcomer/own.walk.ts', 'own-repository.md']],
  'own-repository yaml': [['test/newcomer/own.walk.ts', 'own-repository.md']],
  'subgraphs sh': [['test/documents/typedGuides.test.ts', 'subgraphs.md']],
  'subgraphs text': [['test/documents/shownAnswers.test.ts', 'subgraphs.md']],
  'subgraphs ts': [['test/documents/snippets.test.ts', 'subgraphs.md']],
  'webhooks graphql': [['test/documents/walkedGuides.test.ts', 'webhooks.md']],
  'webhooks js': [['test/documents/walkedGuides.test.ts', 'webhooks.md']],
  'webhooks json': [['test/documents/walkedGuides.test.ts', 'webhooks.md']],
  'webhooks sh': [['test/documents/walkedGuides.test.ts', 'webhooks.md']],
  'webhooks text': [['test/documents/walkedGuides.test.ts', 'webhooks.md']],
};

const guides = globSync('docs/guides/*.md', { cwd: root })
  .filter((path) => !path.endsWith('.zh.md'))
  .sort()
  .map((path) => ({
    name: path.replace(/^.*\/|\.md$/g, ''),
    text: readFileSync(join(root, path), 'utf8'),
  }));

it('every kind of block of every guide is executed or checked by a test', () => {
  // What has no language is a picture: of folders, of what a program prints.
  const shown = guides.flatMap(({ name, text }) =>
    [...text.matchAll(/^ *```(\w+)\n[\s\S]*?^ *```$/gm)].map(([, language]) => `${name} ${language}`),
  );
  expect([...new Set(shown)].sort()).toEqual(Object.keys(triedBy).sort());
  for (const [test, word] of Object.values(triedBy).flat()) {
    expect(existsSync(join(root, test)), test).toBe(true);
    expect(readFileSync(join(root, test), 'utf8'), test).toContain(word);
  }
});

it('every command that a guide has somebody type is one of the scripts', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const typed = guides.flatMap(({ name, text }) =>
    [...text.matchAll(/npx -y pnpm@12 (?:--silent )?(?:run )?([\w:-]+)/g)].map(([, script = '']) => ({ name, script })),
  );
  expect(typed.length).toBeGreaterThan(40);
  const own = ['exec', 'install', 'pack', '--dir'];
  expect(typed.filter(({ script }) => !(script in scripts) && !own.includes(script))).toEqual([]);
});

it('the model that the guide of domains shows is that of the house, shortened', () => {
  const guide = guides.find(({ name }) => name === 'domain-developer')?.text ?? '';
  const plain = (line: string) => line.trim().replace(/\s+/g, ' ');
  const [shown = ''] = /^model Park \{\n[\s\S]*?^\}/m.exec(guide) ?? [];
  const [there = ''] =
    /^model Park \{\n[\s\S]*?^\}/m.exec(readFileSync(join(root, 'prisma/industry.prisma'), 'utf8')) ?? [];
  expect(shown.split('\n').length).toBeGreaterThan(10);
  expect(there.split('\n').map(plain)).toEqual(expect.arrayContaining(shown.split('\n').map(plain)));
});
