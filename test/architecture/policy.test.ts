import { domains } from '@plangraph/gateway';
import { composeGraph } from '@plangraph/schema';
import { Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { isProduct, readHouse, type SourceFile } from './house.ts';
import { literalsOf, programOf } from './source.ts';

/** Packages beneath all domains: whatever they know of a noun, the noun has to tell them. */
const mechanism = ['packages/database', 'packages/rows', 'packages/schema'];

const nouns = [...composeGraph({ domains }).owners.keys()];

/** Every place in which a file names a noun: as an identifier, as a whole text, in SQL's quotes, or within a sentence. */
function nounsNamedIn(file: SourceFile, named: readonly string[] = nouns): string[] {
  const found = new Set<string>();
  const words = named.join('|');
  const within = new RegExp(`^(${words})$|"(${words})"|[a-z,] (${words})\\b`);
  for (const { value } of literalsOf(file)) {
    const match = within.exec(value);
    if (match) found.add(match.slice(1).find(Boolean) as string);
  }
  new Visitor({
    Identifier({ name }) {
      if (named.includes(name)) found.add(name);
    },
  }).visit(programOf(file));
  return [...found].map(
    (noun) => `${file.path} names ${noun}; a noun of a domain tells the mechanism what it must know.`,
  );
}

/**
 * What the database gives such a name to itself: the place where its engine stands, and the audit, whose entries it makes and seals itself, in
 * the room that verifies them without asking any domain. A domain only shows them.
 */
const ofTheDatabase: readonly (readonly [folder: string, names: readonly string[]])[] = [
  ['packages/database/src/audit/', ['AuditDay', 'AuditEntry']],
  ['packages/database/src/engine/', ['Place']],
  ['packages/database/src/backup/', ['Place']],
];

/** What every verb of a register writes down, which a domain only shows; this file alone writes it. */
const written = { by: 'packages/schema/src/register/recordChange.ts', noun: 'Change' };

/** The nouns whose names a file does not give to something of its own house. */
function foreignTo({ path }: SourceFile): readonly string[] {
  if (path === written.by) return nouns.filter((noun) => noun !== written.noun);
  const own = ofTheDatabase.flatMap(([folder, names]) => (path.startsWith(folder) ? names : []));
  return nouns.filter((noun) => !own.includes(noun));
}

describe('the mechanism', () => {
  it('names no noun of any domain', () => {
    expect(nouns.length).toBeGreaterThan(40);
    const files = readHouse()
      .filter(({ folder }) => mechanism.includes(folder))
      .flatMap((each) => each.files.filter(isProduct));
    expect(files.length).toBeGreaterThan(150);
    expect(files.flatMap((file) => nounsNamedIn(file, foreignTo(file)))).toEqual([]);
  });

  it.each([
    ['a comparison', `if (model === 'Place') throw new Error();`],
    ['a statement', 'const text = `SELECT 1 FROM "Place" p`;'],
    ['a message', `throw new Error('It leads to a Plan, not to a Place.');`],
    ['a type', 'const row: Place = read();'],
  ])('would be caught at %s', (_, text) => {
    expect(nounsNamedIn({ path: 'packages/schema/src/reader/held.ts', text })).toEqual([
      expect.stringMatching(/names (Place|Plan)/),
    ]);
  });

  it('would be caught at the audit outside the room that verifies it', () => {
    const file = { path: 'packages/database/src/backup/dump.ts', text: 'const text = `SELECT 1 FROM "AuditEntry"`;' };
    expect(nounsNamedIn(file, foreignTo(file))).toHaveLength(1);
  });

  it('may use words that are also nouns’ names, as every sentence does', () => {
    const text = `const cure = { en: 'Change that one, or give another.' }; const change = plan.target;`;
    expect(nounsNamedIn({ path: 'packages/schema/src/register/refusals.ts', text })).toEqual([]);
  });
});
