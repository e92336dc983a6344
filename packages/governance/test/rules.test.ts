import { stepsInWords, stepsOfWeeks } from '@plangraph/plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closureRate } from '../src/rules/closureRate.ts';
import { requestSteps } from '../src/rules/escalationSteps.ts';

describe('the steps by which what is overdue is taken up', () => {
  it('follow the days: a request is taken up sooner than a petition', () => {
    expect(stepsInWords(requestSteps)).toBe('REMINDED from day 1, SUPERVISED from day 4, SUMMONED from day 16');
    expect(stepsInWords(stepsOfWeeks)).toBe('REMINDED from day 1, SUPERVISED from day 8, SUMMONED from day 31');
  });
});

describe('the closure rate', () => {
  const inspection = fc
    .tuple(fc.nat(500), fc.nat(500))
    .map(([some, more]) => ({ hazards: some + more, hazardsClosed: some }));

  it('is 100 when all is put right and only then, lies in between otherwise, and is nothing of nothing', () => {
    fc.assert(
      fc.property(fc.array(inspection, { maxLength: 30 }), (inspections) => {
        const found = inspections.reduce((sum, { hazards }) => sum + hazards, 0);
        const closed = inspections.reduce((sum, { hazardsClosed }) => sum + hazardsClosed, 0);
        const rate = closureRate(inspections);
        if (found === 0) {
          expect(rate).toBeNull();
          return;
        }
        expect(rate).toMatch(/^\d{1,3}\.\d\d$/);
        expect(rate === '100.00').toBe(closed === found);
        expect(Math.abs(Number(rate) - (100 * closed) / found)).toBeLessThan(0.01001);
      }),
    );
  });

  it('never falls when one more is put right', () => {
    fc.assert(
      fc.property(fc.array(inspection, { maxLength: 10 }), inspection, (others, { hazards, hazardsClosed }) => {
        fc.pre(hazardsClosed < hazards);
        const before = closureRate([...others, { hazards, hazardsClosed }]);
        const after = closureRate([...others, { hazards, hazardsClosed: hazardsClosed + 1 }]);
        expect(Number(after)).toBeGreaterThanOrEqual(Number(before));
      }),
    );
  });
});
