import { casesOf } from '@plangraph/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPassage, selectsText } from '../../src/rules/passage.ts';

const none = { page: null, lineFrom: null, lineTo: null, characterFrom: null, characterTo: null };
const text = '第一行\r\n第二行𠮷\n第三行\f另一页\n末行';

describe('a passage', () => {
  it('is cut by lines, by characters, by both, and within a page', () => {
    expect(cutPassage(text, { ...none, lineFrom: 2, lineTo: 2 })).toBe('第二行𠮷');
    expect(cutPassage(text, { ...none, lineFrom: 1, lineTo: 2 })).toBe('第一行\n第二行𠮷');
    expect(cutPassage(text, { ...none, characterFrom: 0, characterTo: 3 })).toBe('第一行');
    expect(cutPassage(text, { ...none, lineFrom: 2, lineTo: 2, characterFrom: 3, characterTo: 4 })).toBe('𠮷');
    expect(cutPassage(text, { ...none, page: 2, lineFrom: 1, lineTo: 1 })).toBe('另一页');
  });

  it('is none where the text does not reach so far', () => {
    for (const away of [
      { lineFrom: 9, lineTo: 9 },
      { lineFrom: 3, lineTo: 2 },
      { page: 3, lineFrom: 1, lineTo: 1 },
      { characterFrom: 0, characterTo: 1000 },
      { characterFrom: 2, characterTo: 2 },
    ]) {
      expect(cutPassage(text, { ...none, ...away })).toBeNull();
    }
  });

  it('is no passage of a text where only a page is stated', () => {
    expect(selectsText({ ...none, page: 1 })).toBe(false);
    expect(selectsText({ ...none, lineFrom: 1, lineTo: 1 })).toBe(true);
  });

  it('is found again by the characters where it was cut', () => {
    const characters = fc.array(fc.constantFrom('数', '𠮷', ' ', 'a', '\n'), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(characters, fc.nat(), fc.nat(), (all, a, b) => {
        const [from, to] = [a % all.length, (b % all.length) + 1].sort((x, y) => x - y) as [number, number];
        fc.pre(from < to);
        const cut = cutPassage(all.join(''), { ...none, characterFrom: from, characterTo: to });
        expect(cut).toBe(all.slice(from, to).join(''));
      }),
      { numRuns: casesOf(1000) },
    );
  });
});
