import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../architecture/house.ts';

const folder = join(root, 'docs/guides');
const siblings = readdirSync(folder).filter((name) => name.endsWith('.zh.md'));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

/** The blocks of code in a document, each with the mark before it. */
const blocksOf = (text: string) => text.match(/(<!-- in .* -->\n)?^```\w*\n[\s\S]*?^```$/gm) ?? [];

describe('a guide in Chinese', () => {
  it.each(siblings)('%s has the code and the sections of its English sibling', (name) => {
    const [chinese, english] = [read(name), read(name.replace('.zh.md', '.md'))];
    expect(blocksOf(chinese)).toEqual(blocksOf(english));
    expect(chinese.match(/^#+ /gm)).toEqual(english.match(/^#+ /gm));
    expect(english).toContain(`[中文](${name})`);
  });
});
