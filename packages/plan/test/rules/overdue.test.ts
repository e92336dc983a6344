import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDateIn, nextDayIn } from '../../src/rules/civilDate.ts';
import { type Escalation, type EscalationSteps, escalationOf, stepsInWords } from '../../src/rules/escalation.ts';
import { daysOverdue } from '../../src/rules/overdue.ts';
import { runs } from './arbitrary.ts';

const moment = fc.date({ min: new Date('1992-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
const day = moment.map((each) => each.toISOString().slice(0, 10));
const later = (date: string, days: number) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

describe('a civil date', () => {
  it('in Shanghai is the date in UTC eight hours later', () => {
    fc.assert(
      fc.property(moment, (each) => {
        const shifted = new Date(each.valueOf() + 8 * 3_600_000).toISOString().slice(0, 10);
        expect(civilDateIn('Asia/Shanghai', each)).toBe(shifted);
        expect(civilDateIn('UTC', each)).toBe(each.toISOString().slice(0, 10));
      }),
      runs,
    );
  });

  it('changes at midnight there, not here', () => {
    expect(civilDateIn('Asia/Shanghai', new Date('2023-06-30T15:59:59.999Z'))).toBe('2023-06-30');
    expect(civilDateIn('Asia/Shanghai', new Date('2023-06-30T16:00:00Z'))).toBe('2023-07-01');
  });

  it('ends at the first moment that has another date, whatever clocks do that night', () => {
    expect(nextDayIn('Asia/Shanghai', new Date('2023-06-30T15:59:59.999Z'))).toEqual(new Date('2023-06-30T16:00:00Z'));
    const zone = fc.constantFrom('Asia/Shanghai', 'Asia/Kathmandu', 'Europe/Berlin', 'America/Havana', 'UTC');
    fc.assert(
      fc.property(zone, moment, (timeZone, each) => {
        const next = nextDayIn(timeZone, each);
        const last = new Date(next.getTime() - 1);
        expect(next > each).toBe(true);
        expect(civilDateIn(timeZone, last)).toBe(civilDateIn(timeZone, each));
        expect(civilDateIn(timeZone, next)).not.toBe(civilDateIn(timeZone, each));
      }),
      runs,
    );
  });

  it('needs a time zone that exists', () => {
    expect(() => civilDateIn('Asia/Nowhere', new Date(0))).toThrow(RangeError);
  });
});

describe('what is to be settled by a day', () => {
  it('is in time up to that day, and overdue by the days since until it is settled', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (dueOn, days) => {
        const due = { settled: false, dueOn, settledOn: null };
        expect(daysOverdue(due, later(dueOn, days))).toBe(Math.max(0, days));
      }),
      runs,
    );
  });

  it('is not overdue from the day on which it was settled, and was as before on the days until then', () => {
    fc.assert(
      fc.property(fc.boolean(), day, day, day, (settled, dueOn, settledOn, today) => {
        const before = daysOverdue({ settled: false, dueOn, settledOn: null }, today);
        expect(daysOverdue({ settled, dueOn, settledOn }, today)).toBe(today < settledOn ? before : 0);
      }),
      runs,
    );
  });

  it('and was settled on a day nobody wrote down is never overdue', () => {
    fc.assert(
      fc.property(day, day, (dueOn, today) => {
        expect(daysOverdue({ settled: true, dueOn, settledOn: null }, today)).toBe(0);
      }),
      runs,
    );
  });

  it('and for which no day is set is never overdue', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.option(day), day, (each, settledOn, today) => {
        expect(daysOverdue({ settled: each, dueOn: null, settledOn }, today)).toBe(0);
      }),
      runs,
    );
  });
});

describe('whatever is overdue', () => {
  const rank: readonly Escalation[] = ['NONE', 'REMINDED', 'SUPERVISED', 'SUMMONED'];
  const anySteps: fc.Arbitrary<EscalationSteps> = fc
    .tuple(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 1, max: 20 }))
    .map(([supervised, more]) => [
      { fromDay: supervised + more, to: 'SUMMONED' },
      { fromDay: supervised, to: 'SUPERVISED' },
      { fromDay: 1, to: 'REMINDED' },
    ]);

  it('is taken up higher the later it gets, never lower, and by nobody while in time', () => {
    fc.assert(
      fc.property(anySteps, fc.nat(100), fc.nat(100), (steps, sooner, more) => {
        const at = (days: number) => rank.indexOf(escalationOf(days, steps));
        expect(at(sooner + more)).toBeGreaterThanOrEqual(at(sooner));
        expect(at(sooner) === 0).toBe(sooner === 0);
      }),
      runs,
    );
  });

  it('is taken up from the first day of each step, as the steps say in words', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        for (const { fromDay, to } of steps) {
          expect(escalationOf(fromDay, steps)).toBe(to);
          expect(escalationOf(fromDay - 1, steps)).not.toBe(to);
          expect(stepsInWords(steps)).toContain(`${to} from day ${fromDay}`);
        }
      }),
      runs,
    );
  });
});
