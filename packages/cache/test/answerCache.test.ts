import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerKey, createAnswer, createAnswerCache } from '../src/index.ts';

const answer = (text: string) => createAnswer(text, null);
const open = (bytes = 1_000_000) => {
  const state = { current: true, time: 0 };
  const cache = createAnswerCache({ bytes, isCurrent: () => state.current, now: () => state.time });
  return Object.assign(state, { cache });
};

describe('an answer', () => {
  it('is found until one of its nouns changes', () => {
    const { cache } = open();
    const begun = cache.begin();
    expect(cache.keep('plan', answer('one'), ['Plan', 'Area'], begun)).toBe(true);
    cache.changed('Enterprise');
    expect(cache.find('plan')?.bytes.toString()).toBe('one');
    cache.changed('Area');
    expect(cache.find('plan')).toBeUndefined();
  });

  it('is not kept when one of its nouns changed after its reading began', () => {
    const { cache } = open();
    const begun = cache.begin();
    cache.changed('Plan');
    expect(cache.keep('plan', answer('one'), ['Plan'], begun)).toBe(false);
    expect(cache.keep('plan', answer('one'), ['Plan'], cache.begin())).toBe(true);
  });

  it('is neither kept nor found once everything was forgotten', () => {
    const { cache } = open();
    const begun = cache.begin();
    cache.keep('kept', answer('one'), [], begun);
    cache.forget();
    expect(cache.find('kept')).toBeUndefined();
    expect(cache.keep('late', answer('one'), [], begun)).toBe(false);
  });

  it('is not given while changes are not heard of, and is again when nothing was missed', () => {
    const world = open();
    world.cache.keep('plan', answer('one'), ['Plan'], world.cache.begin());
    world.current = false;
    expect(world.cache.find('plan')).toBeUndefined();
    world.current = true;
    expect(world.cache.find('plan')).toBeDefined();
  });

  it('lasts for its quarter of an hour, whichever way the clock is set', () => {
    const world = open();
    world.time = 900_000;
    const begun = world.cache.begin();
    world.cache.keep('plan', answer('one'), [], begun);
    world.time = 1_799_999;
    expect(world.cache.find('plan')).toBeDefined();
    world.time = 1_800_000;
    expect(world.cache.find('plan')).toBeUndefined();
    expect(world.cache.keep('plan', answer('one'), [], begun)).toBe(false);
    world.cache.keep('plan', answer('one'), [], world.cache.begin());
    world.time = 1_799_999;
    expect(world.cache.find('plan')).toBeUndefined();
  });

  it('that holds until a moment is given before it, and neither at it nor after', () => {
    const world = open();
    const keep = () => world.cache.keep('plan', answer('on track'), ['Plan'], world.cache.begin(), new Date(1_000));
    expect(keep()).toBe(true);
    world.time = 999;
    expect(world.cache.find('plan')?.bytes.toString()).toBe('on track');
    world.time = 1_000;
    expect(world.cache.find('plan')).toBeUndefined();
    expect(keep()).toBe(false);
    expect(world.cache.size()).toEqual({ entries: 0, bytes: 0 });
  });

  it('makes room for newer ones, and is not kept when it would take a quarter of all', () => {
    const { cache } = open(10_000);
    for (const key of ['1', '2', '3', '4', '5', '6', '7', '8']) {
      cache.keep(key, answer('x'.repeat(1_500)), [], cache.begin());
    }
    expect(['1', '2', '3', '4', '5', '6', '7', '8'].filter((key) => cache.find(key))).toEqual([
      '4',
      '5',
      '6',
      '7',
      '8',
    ]);
    expect(cache.keep('big', answer('x'.repeat(3_000)), [], cache.begin())).toBe(false);
  });
});

describe('a digest', () => {
  it('is equal for equal bytes only', () => {
    expect(answer('一图').digest).toBe(answer('一图').digest);
    expect(answer('一图').digest).not.toBe(answer('一圖').digest);
  });
});

describe('a key', () => {
  const facts = {
    document: '{ plan }',
    operationName: null,
    variables: {},
    language: 'ZH',
    asOf: null,
    scope: '',
  };

  it('does not depend on the order of variables', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (variables) => {
        const reversed = Object.fromEntries(Object.entries(variables).reverse());
        expect(answerKey({ ...facts, variables: reversed })).toBe(answerKey({ ...facts, variables }));
      }),
    );
  });

  it('differs wherever anything else does', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('{}', '[]', '"', 'null', '{"a":1}', '{ plan }'));
    const arbitrary = fc.record({
      document: text,
      operationName: fc.option(text),
      variables: fc.dictionary(text, fc.oneof(text, fc.integer(), fc.constant(null)), { maxKeys: 2 }),
      language: fc.constantFrom('ZH', 'EN'),
      asOf: fc.option(fc.date({ noInvalidDate: true })),
      scope: text,
    });
    fc.assert(
      fc.property(arbitrary, arbitrary, (one, other) => {
        const plain = ({ variables, ...rest }: typeof one) => [rest, Object.entries(variables).sort()];
        const same = JSON.stringify(plain(one)) === JSON.stringify(plain(other));
        expect(answerKey(one) === answerKey(other)).toBe(same);
      }),
    );
  });

  it('is the same for variables that are absent, null or empty', () => {
    const keys = [{}, null, undefined].map((variables) => answerKey({ ...facts, variables }));
    expect(new Set(keys).size).toBe(1);
  });
});
