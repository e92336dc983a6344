import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReviewedProject, type ReviewKind, reviewsDue, rhythms } from '../src/rules/regularReviews.ts';

const kinds = Object.keys(rhythms) as ReviewKind[];
const dayAt = (days: number) => new Date(Date.UTC(2001, 0, 1 + days)).toISOString().slice(0, 10);
const day = fc.integer({ min: 0, max: 2000 }).map(dayAt);
const review = fc.record({ kind: fc.constantFrom(...kinds), dueOn: day, heldOn: fc.option(day) });
const stage = fc.constantFrom(null, 'PLANNED', 'PRELIMINARY', 'STARTED', 'BUILDING', 'COMPLETED', 'SUSPENDED');
const project: fc.Arbitrary<ReviewedProject> = fc.record({
  stage,
  startedOn: fc.option(day),
  reviews: fc.array(review),
});

describe('the next regular reviews', () => {
  it('are one of each kind at most, the soonest first, overdue when their day has passed', () => {
    fc.assert(
      fc.property(project, day, (each, today) => {
        const due = reviewsDue(each, today);
        expect(new Set(due.map(({ kind }) => kind)).size).toBe(due.length);
        expect(due.map(({ dueOn }) => dueOn)).toEqual(due.map(({ dueOn }) => dueOn).sort());
        for (const { dueOn, overdue } of due) expect(overdue).toBe(dueOn < today);
      }),
    );
  });

  it('are none for a project that is not under way', () => {
    fc.assert(
      fc.property(
        project,
        fc.constantFrom('PLANNED', 'PRELIMINARY', 'COMPLETED', 'SUSPENDED'),
        day,
        (each, at, today) => {
          expect(reviewsDue({ ...each, stage: at }, today)).toEqual([]);
          expect(reviewsDue({ ...each, startedOn: '2999-01-01' }, today)).toEqual([]);
        },
      ),
    );
  });

  it('are all four from the day on which work began, none of them due before it', () => {
    fc.assert(
      fc.property(day, fc.array(review), (startedOn, reviews) => {
        const fresh = { stage: 'BUILDING', startedOn, reviews: [] };
        expect(reviewsDue(fresh, startedOn).map(({ kind }) => kind)).toEqual(kinds);
        for (const { dueOn } of reviewsDue(fresh, startedOn)) expect(dueOn > startedOn).toBe(true);
        expect(reviewsDue({ ...fresh, reviews }, '2010-01-01')).toHaveLength(4);
      }),
    );
  });

  it('come a rhythm after one was held, which is none any more', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...kinds), (startedOn, kind) => {
        const before = { stage: 'STARTED', startedOn, reviews: [] };
        const dueOn = reviewsDue(before, startedOn).find((each) => each.kind === kind)?.dueOn ?? '';
        const held = { ...before, reviews: [{ kind, dueOn, heldOn: dueOn }] };
        const next = reviewsDue(held, dueOn).find((each) => each.kind === kind);
        const days = (Date.parse(next?.dueOn ?? '') - Date.parse(dueOn)) / 86_400_000;
        const { days: least, months } = rhythms[kind];
        expect(days).toBeGreaterThanOrEqual(least + 28 * months);
        expect(days).toBeLessThanOrEqual(least + 31 * months);
        expect(next?.overdue).toBe(false);
      }),
    );
  });

  it('keep to the last day of a month that is too short', () => {
    const held = { kind: 'MONTHLY', dueOn: '2001-01-31', heldOn: '2001-01-31' } as const;
    const due = reviewsDue({ stage: 'BUILDING', startedOn: '2001-01-01', reviews: [held] }, '2001-02-01');
    expect(due.find(({ kind }) => kind === 'MONTHLY')?.dueOn).toBe('2001-02-28');
  });

  it('are those that were entered, unless a later one was held', () => {
    const entered = { kind: 'QUARTERLY', dueOn: '2001-05-10', heldOn: null } as const;
    const building = { stage: 'BUILDING', startedOn: '2001-01-01', reviews: [entered] };
    const quarterly = (each: ReviewedProject) =>
      reviewsDue(each, '2001-06-01').find(({ kind }) => kind === 'QUARTERLY');
    expect(quarterly(building)).toEqual({ kind: 'QUARTERLY', dueOn: '2001-05-10', overdue: true });
    const later = { kind: 'QUARTERLY', dueOn: '2001-05-20', heldOn: '2001-05-21' } as const;
    expect(quarterly({ ...building, reviews: [entered, later] })?.dueOn).toBe('2001-08-21');
  });
});
