import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criticalMilestone, type PlannedMilestone } from '../src/rules/criticalMilestone.ts';

const dayAt = (days: number) => new Date(Date.UTC(2001, 0, 1 + days)).toISOString().slice(0, 10);
const day = fc.integer({ min: 0, max: 800 }).map(dayAt);
const milestone: fc.Arbitrary<PlannedMilestone> = fc.record({
  dueOn: day,
  reachedOn: fc.option(day),
  critical: fc.boolean(),
});

describe('the critical milestone', () => {
  it('is of those that are critical the one not reached that is due first, else the one that slipped most', () => {
    fc.assert(
      fc.property(fc.array(milestone), day, (milestones, today) => {
        const found = criticalMilestone(milestones, today);
        const critical = milestones.filter((each) => each.critical);
        expect(found === null).toBe(critical.length === 0);
        if (!found) return;
        const open = critical.filter(({ reachedOn }) => reachedOn === null || reachedOn > today);
        expect(critical).toContain(found.milestone);
        for (const each of open) expect(found.milestone.dueOn <= each.dueOn).toBe(true);
        expect(open.length === 0 || open.includes(found.milestone)).toBe(true);
        for (const { dueOn, reachedOn } of open.length ? [] : critical) {
          const late = (Date.parse(reachedOn ?? '') - Date.parse(dueOn)) / 86_400_000;
          expect(late).toBeLessThanOrEqual(found.slippageDays);
        }
      }),
    );
  });

  it('slips by one more day every day while it is late, and by none before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: -400, max: 400 }), (due, late) => {
        const open = [{ dueOn: dayAt(due), reachedOn: null, critical: true }];
        expect(criticalMilestone(open, dayAt(due + late))?.slippageDays).toBe(Math.max(0, late));
      }),
    );
  });

  it('that was reached early slipped by less than nothing', () => {
    const early = [{ dueOn: '2001-03-10', reachedOn: '2001-03-01', critical: true }];
    expect(criticalMilestone(early, '2001-04-01')?.slippageDays).toBe(-9);
    expect(criticalMilestone(early, '2001-02-01')?.slippageDays).toBe(0);
  });
});
