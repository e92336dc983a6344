import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasStarted, type KeyProject, keyProjectProgress } from '../src/rules/keyProjects.ts';

const year = 2001;
const dayAt = (days: number) => new Date(Date.UTC(2000, 6, 1 + days)).toISOString().slice(0, 10);
const day = fc.integer({ min: 0, max: 720 }).map(dayAt);
const amount = fc.integer({ min: 0, max: 1_000_000 }).map((hundredths) => (hundredths / 100).toFixed(2));
const record = fc.record({ periodEnd: day, amount });
const project: fc.Arbitrary<KeyProject> = fc.record({
  stage: fc.constantFrom(null, 'PLANNED', 'PRELIMINARY', 'STARTED', 'BUILDING', 'COMPLETED', 'SUSPENDED'),
  startedOn: fc.option(day),
  yearInvestment: fc.option(amount),
  investmentRecords: fc.array(record, { maxLength: 6 }),
});
const hundredths = (amounts: readonly string[]) =>
  amounts.reduce((sum, each) => sum + Math.round(Number(each) * 100), 0);

describe('how far key projects have come', () => {
  it('is the same in whatever order they stand', () => {
    fc.assert(
      fc.property(fc.array(project), day, (projects, today) => {
        expect(keyProjectProgress([...projects].reverse(), year, today)).toEqual(
          keyProjectProgress(projects, year, today),
        );
      }),
    );
  });

  it('counts those that have begun, and what was invested in the year until then', () => {
    fc.assert(
      fc.property(fc.array(project), day, (projects, today) => {
        const progress = keyProjectProgress(projects, year, today);
        const records = projects.flatMap(({ investmentRecords }) => investmentRecords);
        const counted = records.filter(({ periodEnd }) => periodEnd.startsWith('2001') && periodEnd <= today);
        expect(progress.count).toBe(projects.length);
        expect(hundredths([progress.completedInvestment])).toBe(hundredths(counted.map((each) => each.amount)));
        expect(hundredths([progress.plannedInvestment])).toBe(
          hundredths(projects.flatMap(({ yearInvestment }) => yearInvestment ?? [])),
        );
        expect(progress.startRate === null).toBe(projects.length === 0);
        if (projects.length) expect(Number(progress.startRate)).toBeCloseTo(progress.started / progress.count, 6);
      }),
    );
  });

  it('never falls as the year goes on', () => {
    fc.assert(
      fc.property(fc.array(project), day, day, (projects, one, other) => {
        const [earlier, later] = [one, other]
          .sort()
          .map((today) => keyProjectProgress(projects, year, today as string));
        expect(earlier && later && earlier.started <= later.started).toBe(true);
        expect(Number(earlier?.completedInvestment)).toBeLessThanOrEqual(Number(later?.completedInvestment));
      }),
    );
  });

  it('asks the day on which work began, and the stage only where there is none', () => {
    expect(hasStarted({ stage: 'SUSPENDED', startedOn: '2001-03-01' }, '2001-03-01')).toBe(true);
    expect(hasStarted({ stage: 'BUILDING', startedOn: '2001-03-01' }, '2001-02-28')).toBe(false);
    expect(hasStarted({ stage: 'BUILDING', startedOn: null }, '2001-02-28')).toBe(true);
    expect(hasStarted({ stage: 'SUSPENDED', startedOn: null }, '2001-02-28')).toBe(false);
    expect(hasStarted({ stage: null, startedOn: null }, '2001-02-28')).toBe(false);
  });
});
