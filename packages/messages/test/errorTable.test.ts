import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputErrors, phrases, rowErrors } from '../src/index.ts';

const errors = rowErrors({
  TOO_LONG: {
    when: 'a text is longer than its column',
    en: 'Column {column} takes {most} characters.',
    zh: '列 {column} 至多 {most} 个字符。',
    cure: { en: 'Shorten “{shown}”.', zh: '请缩短“{shown}”。' },
  },
  INVALID_STAR: {
    when: 'no number of stars',
    column: 'star',
    cases: {
      none: { en: 'No star.', zh: '没有星级。', cure: { en: 'Write {range}.', zh: '请填写{range}。' } },
      many: { en: 'Too many.', zh: '过多。', cure: { en: 'Write citation: { star: 5 }.', zh: '请写 { "star": 5 }。' } },
    },
  },
});

describe('a table of errors', () => {
  it('puts values into the texts, each language its own', () => {
    expect(errors.TOO_LONG({ column: 'name', most: 500, shown: { en: 'long', zh: '长' } })).toEqual({
      rule: 'TOO_LONG',
      column: 'name',
      message: { en: 'Column name takes 500 characters.', zh: '列 name 至多 500 个字符。' },
      cure: { en: 'Shorten “long”.', zh: '请缩短“长”。' },
    });
  });

  it('has several cases of one code, and says where each stands', () => {
    const { range } = phrases({ range: { en: 'from {least}', zh: '自 {least} 起' } });
    expect(errors.INVALID_STAR.none({ range: range({ least: 1 }) })).toMatchObject({
      rule: 'INVALID_STAR',
      column: 'star',
      cure: { en: 'Write from 1.', zh: '请填写自 1 起。' },
    });
  });

  it('takes braces with blanks or quotes in them for what they are', () => {
    expect(errors.INVALID_STAR.many().cure).toEqual({ en: 'Write citation: { star: 5 }.', zh: '请写 { "star": 5 }。' });
  });

  it('lets no value change another, nor what the table says', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (column, shown) => {
        const stranger = { column, most: 1, shown, en: 'another text', cure: null };
        const { message, cure } = errors.TOO_LONG(stranger);
        expect([message.en, cure.en]).toEqual([`Column ${column} takes 1 characters.`, `Shorten “${shown}”.`]);
      }),
    );
  });

  it('says no fact of the table in place of a value that was given', () => {
    const table = {
      GONE: { when: 'it is gone', path: [], en: 'Nothing at {path}.', zh: '{path} 不存在。', cure: { en: '', zh: '' } },
    };
    expect(() => inputErrors(table)).toThrow('The text of GONE says {path}, a fact of its table');
  });

  it('knows the place of what a mutation was asked', () => {
    const { GONE } = inputErrors({
      GONE: { when: 'gone', en: 'Gone.', zh: '没了。', cure: { en: 'Wait.', zh: '请等。' } },
    });
    expect(GONE({ path: ['figures', 1] })).toMatchObject({ code: 'GONE', path: ['figures', 1] });
  });

  it('does not compile without a value, a code or a case that it has', () => {
    const wrong = [
      // @ts-expect-error: `shown` stands in the cure.
      () => errors.TOO_LONG({ column: 'name', most: 500 }),
      // @ts-expect-error: a row's problem stands in a column.
      () => errors.TOO_LONG({ most: 500, shown: '' }),
      // @ts-expect-error: there is no such code.
      () => errors.TOO_SHORT(),
      // @ts-expect-error: there is no such case.
      () => errors.INVALID_STAR.few(),
      // @ts-expect-error: a text is in both languages, and what can be wrong with a row has a cure.
      () => rowErrors({ HALF: { when: 'half', en: 'Half.', column: null } }),
    ];
    expect(wrong).toHaveLength(5);
  });
});
