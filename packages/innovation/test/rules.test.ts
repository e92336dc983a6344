import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rdShare } from '../src/rules/rdShare.ts';
import { checkValidity } from '../src/rules/validity.ts';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));

describe('a recognition', () => {
  it('does not expire before it is granted, and may expire the same day', () => {
    fc.assert(
      fc.property(day, day, (grantedOn, expiresOn) => {
        const [earlier, later] = [grantedOn, expiresOn].sort() as [string, string];
        expect(checkValidity({ grantedOn: earlier, expiresOn: later })).toEqual([]);
        const rules = checkValidity({ grantedOn: later, expiresOn: earlier }).map(({ rule, column }) => [rule, column]);
        expect(rules).toEqual(earlier === later ? [] : [['EXPIRES_BEFORE_GRANTED', 'expiresOn']]);
      }),
    );
  });

  it('may be for good, and a row need not speak of either day', () => {
    expect(checkValidity({ grantedOn: '2001-05-01', expiresOn: null })).toEqual([]);
    expect(checkValidity({ expiresOn: '2001-05-01' })).toEqual([]);
    expect(checkValidity({})).toEqual([]);
  });

  it('is refused in both languages, with the days at fault', () => {
    const [problem] = checkValidity({ grantedOn: '2001-05-02', expiresOn: '2001-05-01' });
    for (const text of [problem?.message.en, problem?.message.zh]) {
      expect(text).toContain('2001-05-01');
      expect(text).toContain('2001-05-02');
    }
    expect(problem?.message.zh).toMatch(/\p{Script=Han}/u);
  });
});

describe('research as a share of revenue', () => {
  it('is what it would be by hand, and nothing without revenue', () => {
    expect(rdShare({ amount: '3', revenue: '80' })).toBe('3.75');
    expect(rdShare({ amount: '3', revenue: null })).toBeNull();
    expect(rdShare({ amount: '3', revenue: '0.000000' })).toBeNull();
  });

  it('is the share, cut after the second digit, in whatever unit both are', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (amount, revenue) => {
        const share = rdShare({ amount: `${amount}`, revenue: `${revenue}` });
        const hundredths = BigInt(share?.replace('.', '') ?? -1);
        expect(hundredths * BigInt(revenue) <= BigInt(amount) * 10_000n).toBe(true);
        expect((hundredths + 1n) * BigInt(revenue) > BigInt(amount) * 10_000n).toBe(true);
      }),
    );
  });
});
