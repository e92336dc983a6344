import { describe, expect, it } from 'vitest';
import { readChecksums } from '../src/migrations/checksums.ts';
import { readOwnHistory } from '../src/migrations/history.ts';
import { owners } from '../src/migrations/owners.ts';

describe.each(owners)('a migration of $folder that has landed', (owner) => {
  const sealed = readChecksums(owner.migrations);
  const history = readOwnHistory(owner);

  it('is never edited, not even its comments: databases know it by its checksum', () => {
    const edited = history.filter(({ name, checksum }) => sealed.has(name) && sealed.get(name)?.[0] !== checksum);
    expect(
      edited.map(({ name }) => `${name} was edited: restore its file, and write the change as a new migration.`),
    ).toEqual([]);
  });

  it('is never taken away', () => {
    const names = new Set(history.map(({ name }) => name));
    expect([...sealed.keys()].filter((name) => !names.has(name))).toEqual([]);
  });

  it('stands in the file checksums beside it as soon as another one comes', () => {
    const newest = [...sealed.keys()].sort().at(-1) ?? '';
    expect(history.filter(({ name }) => name < newest && !sealed.has(name))).toEqual([]);
  });
});
