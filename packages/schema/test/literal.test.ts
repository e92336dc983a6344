import { describe, expect, it } from 'vitest';
import { literalOf } from '../src/reader/literal.ts';

const valuesAt = (index: number) => `values[${index}]`;

describe('an object that is written for its shape', () => {
  it('has the keys that it is given, whatever clients call them, and nothing else', () => {
    const strange = ['__proto__', 'constructor', 'toString', '"]: 0 }; //', "'`\u2028\\", '', '序号', '0'];
    const many = Array.from({ length: 60 }, (_, at) => `key${at}`);
    for (const keys of [[], ['one'], strange, [...many, ...strange]]) {
      const values = keys.map((key) => ({ key }));
      const made = literalOf<[object[]]>(keys, ['values'], valuesAt)()(values);
      expect(Object.keys(made).sort()).toEqual([...keys].sort());
      expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
      for (const [at, key] of keys.entries())
        expect(Object.getOwnPropertyDescriptor(made, key)?.value).toBe(values[at]);
    }
  });

  it('is made by one function for all that look alike', () => {
    const [one, other] = [literalOf(['a', 'b'], ['values'], valuesAt), literalOf(['a', 'b'], ['values'], valuesAt)];
    expect(one()).toBe(other());
    expect(literalOf(['b', 'a'], ['values'], valuesAt)()).not.toBe(one());
  });
});
