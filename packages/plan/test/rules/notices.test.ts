import { casesOf } from '@plangraph/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/rules/civilDate.ts';
import { daysUnanswered, levelOn, type NoticeLevel, type NoticeState } from '../../src/rules/supervision/level.ts';

const levels: readonly NoticeLevel[] = ['REMINDER', 'NOTICE', 'TALK'];
const states: readonly NoticeState[] = ['ISSUED', 'ANSWERED', 'RETURNED', 'ACCEPTED', 'CLOSED'];
const dueOn = '2023-07-10';
const on = (actedLevel: NoticeLevel, state: NoticeState, days: number, span = 7) =>
  levelOn({ actedLevel, state, dueOn }, span, addDays(dueOn, days));

describe('the level of a notice', () => {
  it('rises by one for each span of days that its answer is late, up to a talk', () => {
    expect([0, 6, 7, 13, 14, 100].map((days) => on('REMINDER', 'ISSUED', days))).toEqual([
      'REMINDER',
      'REMINDER',
      'NOTICE',
      'NOTICE',
      'TALK',
      'TALK',
    ]);
    expect([on('NOTICE', 'RETURNED', 7), on('TALK', 'ISSUED', 30), on('REMINDER', 'ISSUED', -3)]).toEqual([
      'TALK',
      'TALK',
      'REMINDER',
    ]);
    expect(on('REMINDER', 'ISSUED', 7, 8)).toBe('REMINDER');
  });

  it('stays while nobody is waited for, and never falls from one day to the next', () => {
    const facts = fc.record({
      level: fc.constantFrom(...levels),
      state: fc.constantFrom(...states),
      days: fc.integer({ min: -400, max: 400 }),
      span: fc.integer({ min: 1, max: 366 }),
    });
    fc.assert(
      fc.property(facts, ({ level, state, days, span }) => {
        const today = addDays(dueOn, days);
        const late = daysUnanswered({ state, dueOn }, today);
        const waits = state === 'ISSUED' || state === 'RETURNED';
        expect(late).toBe(waits ? Math.max(0, days) : 0);
        const [here, next] = [on(level, state, days, span), on(level, state, days + 1, span)];
        expect(levels.indexOf(here)).toBeGreaterThanOrEqual(levels.indexOf(level));
        expect(levels.indexOf(next)).toBeGreaterThanOrEqual(levels.indexOf(here));
        if (late < span) expect(here).toBe(level);
      }),
      { numRuns: casesOf(200) },
    );
  });
});
