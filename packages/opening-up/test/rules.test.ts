import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTransportSchemeRow } from '../src/rules/transportSchemeRow.ts';

const modes = fc.constantFrom('EXPRESSWAY', 'ROAD', 'RAILWAY', undefined);
const length = fc.integer({ min: -1_000, max: 1_000 }).map((thousandths) => String(thousandths / 1_000));

describe('the row of a transport scheme', () => {
  it('states a length of more than 0', () => {
    fc.assert(
      fc.property(modes, length, (mode, each) => {
        const problems = checkTransportSchemeRow({ ...(mode ? { mode } : {}), length: each });
        const expected = Number(each) > 0 ? [] : [['INVALID_VALUE', 'length']];
        expect(problems.map(({ rule, column }) => [rule, column])).toEqual(expected);
      }),
    );
  });

  it('may leave the length open, whatever the mode', () => {
    for (const mode of ['AIRPORT', 'ROAD']) {
      expect(checkTransportSchemeRow({ mode })).toEqual([]);
      expect(checkTransportSchemeRow({ mode, length: null })).toEqual([]);
    }
  });

  it('states none of an airport, not even a sound one', () => {
    fc.assert(
      fc.property(length, (each) => {
        const [problem, ...more] = checkTransportSchemeRow({ mode: 'AIRPORT', length: each });
        expect(more).toEqual([]);
        expect(problem).toMatchObject({ rule: 'INVALID_VALUE', column: 'length' });
        expect(problem?.message.zh).toMatch(/\p{Script=Han}/u);
      }),
    );
  });
});
