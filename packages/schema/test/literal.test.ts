import { describe, expect, it } from 'vitest';
import { literalOf } from '../src/reader/literal.ts';

/** Objects of the values of a list, in their order. */
const ofValues = (keys: readonly string[]) =>
  literalOf<[readonly unknown[]]>({
    keys,
    names: ['values'],
    value: (index, values) => values[index],
    write: (index) => `values[${index}]`,
  });

describe('objects of one shape', () => {
  it('have the keys that they are given, whatever clients call them, and nothing else, from the first to the hundredth', () => {
    const strange = ['__proto__', 'constructor', 'toString', '"]: 0 }; //', "'`\u2028\\", '', '序号', '0'];
    const many = Array.from({ length: 60 }, (_, at) => `key${at}`);
    for (const keys of [[], ['one'], many, strange, [...many, ...strange]]) {
      const values = keys.map((key) => ({ key }));
      const write = ofValues(keys);
      for (let nth = 0; nth < 100; nth += 1) {
        const made = write()(values);
        expect(Object.keys(made).sort()).toEqual([...keys].sort());
        expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
        for (const [at, key] of keys.entries())
          expect(Object.getOwnPropertyDescriptor(made, key)?.value).toBe(values[at]);
      }
    }
  });

  it('are made by one function for all that look alike, once there are many of them', () => {
    const settled = (keys: readonly string[]) => {
      const write = ofValues(keys);
      for (let nth = 0; nth < 40; nth += 1) write();
      return write();
    };
    expect(settled(['a', 'b'])).toBe(settled(['a', 'b']));
    expect(settled(['b', 'a'])).not.toBe(settled(['a', 'b']));
    expect(ofValues(['a', 'b'])()).not.toBe(settled(['a', 'b']));
  });
});
