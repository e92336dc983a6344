import { casesOf } from '@plangraph/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textInPieces } from '../src/answers/textInPieces.ts';

describe('JSON, written a piece at a time', () => {
  it('is written as JSON.stringify writes it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue({ maxDepth: 6 }), { maxLength: 20 }), async (values) => {
        const rows = Array.from({ length: 3_000 }, (_, n) => ({ n, values, none: undefined, at: new Date(n) }));
        const value = { data: { rows, again: [[rows, 1], [], rows], empty: {}, one: 'x'.repeat(2_000_000) } };
        for (const each of [value, values]) expect(await textInPieces(each)).toBe(JSON.stringify(each));
      }),
      { numRuns: casesOf(5) },
    );
  });

  it('lets others have their turn', async () => {
    let turns = 0;
    const turn = () => {
      turns += 1;
      next = setImmediate(turn);
    };
    let next = setImmediate(turn);
    await textInPieces(Array.from({ length: 200_000 }, (_, n) => [String(n), 'a text of some length', null]));
    clearImmediate(next);
    expect(turns).toBeGreaterThan(60);
  });

  it('takes long names for as much as long texts', async () => {
    let turns = 0;
    const turn = () => {
      turns += 1;
      next = setImmediate(turn);
    };
    let next = setImmediate(turn);
    await textInPieces(Array.from({ length: 4_000 }, () => ({ ['named'.repeat(1_000)]: 1 })));
    clearImmediate(next);
    expect(turns).toBeGreaterThan(10);
  });
});
