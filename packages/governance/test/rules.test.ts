import { civilDateIn, nextDayIn } from '@plangraph/plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOverdue, type RequestDue } from '../src/rules/overdue.ts';
import { requestDateProblems } from '../src/rules/requestDates.ts';

const moment = fc.date({ min: new Date('1992-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
const day = moment.map((each) => each.toISOString().slice(0, 10));
const state = fc.constantFrom<RequestDue['state']>('RECEIVED', 'ANSWERED', 'RESOLVED');
const later = (date: string, days: number) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

describe('a civil date', () => {
  it('in Shanghai is the date in UTC eight hours later', () => {
    fc.assert(
      fc.property(moment, (each) => {
        const shifted = new Date(each.valueOf() + 8 * 3_600_000).toISOString().slice(0, 10);
        expect(civilDateIn('Asia/Shanghai', each)).toBe(shifted);
        expect(civilDateIn('UTC', each)).toBe(each.toISOString().slice(0, 10));
      }),
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
    );
  });

  it('needs a time zone that exists', () => {
    expect(() => civilDateIn('Asia/Nowhere', new Date(0))).toThrow(RangeError);
  });
});

describe('a request', () => {
  it('is in time up to its due day, and stays overdue from the day after until it is resolved', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom<'RECEIVED' | 'ANSWERED'>('RECEIVED', 'ANSWERED'),
        fc.nat(400),
        (dueOn, open, days) => {
          const request = { state: open, dueOn, resolvedOn: null };
          expect(isOverdue(request, later(dueOn, -days))).toBe(false);
          expect(isOverdue(request, later(dueOn, days + 1))).toBe(true);
        },
      ),
    );
  });

  it('is not overdue from the day on which it was resolved, and was as before on the days until then', () => {
    fc.assert(
      fc.property(state, day, day, day, (each, dueOn, resolvedOn, today) => {
        const overdue = isOverdue({ state: each, dueOn, resolvedOn }, today);
        expect(overdue).toBe(today < resolvedOn && isOverdue({ state: 'ANSWERED', dueOn, resolvedOn: null }, today));
      }),
    );
  });

  it('that is resolved on a day nobody wrote down is never overdue', () => {
    fc.assert(
      fc.property(day, day, (dueOn, today) => {
        expect(isOverdue({ state: 'RESOLVED', dueOn, resolvedOn: null }, today)).toBe(false);
      }),
    );
  });
});

describe('the row of a request', () => {
  it('is taken when its days come in order and its state has come that far', () => {
    fc.assert(
      fc.property(day, fc.nat(90), fc.nat(90), fc.nat(90), (receivedOn, due, answer, resolution) => {
        const dueOn = later(receivedOn, due);
        const answeredOn = later(receivedOn, answer);
        const resolvedOn = later(answeredOn, resolution);
        expect(requestDateProblems({ state: 'RECEIVED', receivedOn, dueOn })).toEqual([]);
        expect(requestDateProblems({ state: 'ANSWERED', receivedOn, dueOn, answeredOn, resolvedOn: null })).toEqual([]);
        expect(requestDateProblems({ state: 'RESOLVED', receivedOn, dueOn, answeredOn, resolvedOn })).toEqual([]);
      }),
    );
  });

  it.each([
    ['dueOn', {}],
    ['answeredOn', { state: 'ANSWERED' }],
    ['resolvedOn', { state: 'RESOLVED' }],
  ] as const)('is refused with %s before it was received', (column, row) => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 400 }), (receivedOn, days) => {
        const problems = requestDateProblems({ ...row, receivedOn, [column]: later(receivedOn, -days) });
        expect(problems.map((each) => [each.rule, each.column])).toEqual([['DATES_OUT_OF_ORDER', column]]);
      }),
    );
  });

  it.each([
    [{ state: 'RECEIVED', answeredOn: '2001-01-02' }, 'ANSWERED'],
    [{ state: 'RECEIVED', resolvedOn: '2001-01-02' }, 'RESOLVED'],
    [{ state: 'ANSWERED', resolvedOn: '2001-01-02' }, 'RESOLVED'],
  ] as const)('is refused where its state lags behind: %o', (row, right) => {
    const [problem, ...more] = requestDateProblems(row);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ rule: 'STATE_CONTRADICTS_DATES', column: 'state' });
    expect(problem?.cure.en).toContain(right);
    expect(problem?.cure.zh).toContain(right);
  });

  it('that does not speak of a day or the state is not at fault for it', () => {
    expect(requestDateProblems({})).toEqual([]);
    expect(requestDateProblems({ resolvedOn: '2001-01-02' })).toEqual([]);
  });
});
