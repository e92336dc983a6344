import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { checkoutAt } from '../src/checkout.ts';
import { newDomain } from '../src/newDomain.ts';
import { newNoun } from '../src/newNoun.ts';
import type { Place } from '../src/place.ts';

// A newcomer who mistypes corrects his command and runs it again: nothing of what failed is in his way.

const root = mkdtempSync(join(tmpdir(), 'plangraph-undone-'));
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  rmSync(root, { recursive: true });
  for (const file of ['services/gateway/src/domains.ts', 'services/gateway/package.json']) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(join(import.meta.dirname, '../../..', file), join(root, file));
  }
  mkdirSync(join(root, 'prisma'));
  writeFileSync(join(root, 'prisma/projects.prisma'), 'model Project {\n}\n');
  writeFileSync(join(root, 'schema.graphql'), 'type Standing {\n  colour: String\n}\n');
});

const quiet = () => {};
const goOnWell: Place['goOn'] = () => {};
const failing: Place['goOn'] = () => {
  writeFileSync(join(root, 'schema.graphql'), 'half');
  throw new Error('the migration cannot be made.');
};
const asked = (noun: string) => ({ values: { zh: '林业', noun, 'noun-zh': '林班' }, silent: true, install: true });
const make = (noun: string, goOn: Place['goOn']) =>
  newDomain({ ...checkoutAt(root), goOn }, 'forestry', asked(noun), quiet);

/** Every file, with its text. */
function all(): Readonly<Record<string, string>> {
  const files = globSync('**/*.*', { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]),
  );
}

it.each([
  ['project', 'Project is there already, in prisma/projects.prisma; call yours otherwise, such as “forestry project”.'],
  ['standing', 'Standing is there already, in schema.graphql'],
])('a noun called %s is refused before anything is written', async (noun, told) => {
  const before = all();
  await expect(make(noun, goOnWell)).rejects.toThrow(told);
  expect(all()).toEqual(before);
});

it('a domain that cannot be made leaves nothing, and can be made again', async () => {
  const before = all();
  await expect(make('forest stand', failing)).rejects.toThrow(
    'the migration cannot be made.\nWhat was written is taken out again: nothing has changed.',
  );
  expect(all()).toEqual(before);
  await make('forest stand', goOnWell);
  expect(existsSync(join(root, 'packages/forestry/src/objects/forestStand.ts'))).toBe(true);
});

it('nor does a noun', async () => {
  await make('forest stand', goOnWell);
  const before = all();
  const given = { values: { zh: '采伐许可' }, silent: true, install: true };
  await expect(
    newNoun({ ...checkoutAt(root), goOn: failing }, 'forestry', 'FellingPermit', given, quiet),
  ).rejects.toThrow('nothing has changed');
  expect(all()).toEqual(before);
});
