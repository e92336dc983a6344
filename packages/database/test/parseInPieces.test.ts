import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInPieces } from '../src/pool/parseInPieces.ts';

describe('JSON, read a piece at a time', () => {
  it('is read as JSON.parse reads it, however long its members are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue({ maxDepth: 6 }), { maxLength: 20 }),
        fc.nat(5),
        async (values, blanks) => {
          const heavy = { text: '"]\\,[{'.repeat(80_000), list: [values, values] };
          const rows = [values, [heavy, [values, heavy.text, [heavy.text]]], heavy, ...values, [], [[]]];
          const text = JSON.stringify(rows, null, blanks);
          // What JSON makes of it: it knows no negative zero.
          expect(await parseInPieces(text)).toEqual(JSON.parse(text));
        },
      ),
      { numRuns: 20 },
    );
    expect(await parseInPieces(' [1, 2] ')).toEqual([1, 2]);
  });

  it('lets others have their turn', async () => {
    const text = JSON.stringify(Array.from({ length: 200_000 }, (_, n) => [String(n), 'a text of some length', null]));
    let turns = 0;
    const turn = () => {
      turns += 1;
      next = setImmediate(turn);
    };
    let next = setImmediate(turn);
    await parseInPieces(text);
    clearImmediate(next);
    expect(turns).toBeGreaterThan(text.length / 300_000);
  });
});
