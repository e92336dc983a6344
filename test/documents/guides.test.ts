import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../architecture/house.ts';

/** Guides that there are in both languages: what is executed of the English one is what the Chinese one shows. */
const guides = [
  ['docs/guides/agency.md', 'docs/guides/agency.zh.md', 100],
  ['docs/guides/webhooks.md', 'docs/guides/webhooks.zh.md', 50],
  ['docs/guides/events.md', 'docs/guides/events.zh.md', 30],
  ['docs/guides/operator.md', 'docs/guides/operator.zh.md', 100],
  ['docs/guides/subgraphs.md', 'docs/guides/subgraphs.zh.md', 15],
  ['docs/guides/debugging.md', 'docs/guides/debugging.zh.md', 12],
] as const;

/** A document as it is built: what is typed and answered as it stands, and texts by what they must have in common. */
function blocksOf(path: string, english: string): readonly object[] {
  const text = readFileSync(join(root, path), 'utf8');
  return text.split(/(^```.*?^```$)/ms).flatMap((part): object[] => {
    if (part.startsWith('```')) return [{ code: part }];
    const texts = part.split(/\n[ \t]*\n/).filter((each) => each.trim() !== '');
    return texts.map((each) => ({
      heading: /^#+(?= )/m.exec(each)?.[0] ?? null,
      items: each.match(/^(?:- |\| )/gm)?.length ?? 0,
      words: [...each.matchAll(/`([^`]+)`/g)].map(([, word]) => word).sort(),
      // Where a page has a sibling, each leads to that of its language.
      links: [...each.matchAll(/\]\(([^)#]*)/g)]
        .map(([, to = '']) => (to ? join(dirname(path), to.replace('.zh.md', '.md')) : english))
        .sort(),
    }));
  });
}

describe.each(guides)('%s and %s', (english, chinese, least) => {
  it('say the same: heading for heading, block for block, with the same words of the graph and the same examples', () => {
    const [one = [], other] = [english, chinese].map((path) => blocksOf(path, english));
    expect(one.length).toBeGreaterThan(least);
    expect(other).toEqual(one);
  });

  it('are each in one language', () => {
    const prose = (path: string) =>
      readFileSync(join(root, path), 'utf8')
        .replace(/^```.*?^```$/gms, '')
        .replace(/`[^`]+`|\[中文\]/g, '')
        .split(/\n[ \t]*\n/);
    expect(prose(english).filter((each) => /\p{Script=Han}/u.test(each))).toEqual([]);
    const plain = prose(chinese).filter((each) =>
      /[a-z]{3}/i.test(each.replace(/\[English\]\(.*?\)|\]\(.*?\)|<.*?>/g, '')),
    );
    expect(plain.filter((each) => !/\p{Script=Han}/u.test(each))).toEqual([]);
  });
});
