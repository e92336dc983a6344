import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, readHouse, root } from '../architecture/house.ts';

const page = readFileSync(join(root, 'docs/reference/glossary.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\| (?!term|-)/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const schema = readFileSync(join(root, 'schema.graphql'), 'utf8');
const code = readHouse().flatMap(({ files }) => files.map(({ text }) => text));
const files = new Set(['packages', 'services', 'test'].flatMap(listFiles).map((path) => basename(path)));

/** Whether a word is a folder, a file, a name of the schema, or one of the code. */
function isThere(word: string): boolean {
  if (word.includes('/')) return existsSync(join(root, word));
  if (word.includes('.')) return files.has(word);
  const whole = new RegExp(`\\b${word}\\b`);
  return whole.test(schema) || code.some((text) => whole.test(text));
}

describe('the glossary', () => {
  it('has each term once, with its Chinese, its meaning and its place', () => {
    const terms = rows.map(([term]) => term);
    expect(terms.length).toBeGreaterThan(50);
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
    for (const [term, chinese, meaning, place] of rows) {
      expect(chinese, `${term}`).toMatch(/\p{Script=Han}/u);
      expect(meaning, `${term}`).toMatch(/\w/);
      expect(place, `${term}`).toMatch(/`/);
    }
  });

  it('names nothing that is not there', () => {
    const words = rows.flatMap(([, , , place = '']) => [...place.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word));
    expect(words.filter((word) => !isThere(word))).toEqual([]);
  });
});
